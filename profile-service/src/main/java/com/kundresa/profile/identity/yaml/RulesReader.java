package com.kundresa.profile.identity.yaml;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.kundresa.profile.identity.Protection;
import com.kundresa.profile.identity.Trust;
import com.kundresa.profile.identity.TypeRule;
import com.kundresa.profile.touch.Identifier;
import com.kundresa.profile.touch.PhoneNumbers;
import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Reads the rules to the last word: a setting that is not known, misspelt or out of its range makes
 * the whole file mistaken, since a rule that is silently ignored merges strangers.
 */
public final class RulesReader {

    private static final int MOST = 1_000_000_000;
    private static final int WEAKEST = 99;
    private static final Pattern TYPE = Pattern.compile("[a-z][a-z0-9_]{0,39}");

    private static final ObjectReader YAML =
            YAMLMapper.builder()
                    .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                    .build()
                    .reader();

    private static final Map<String, Trust> TRUST =
            Map.of(
                    "all", Trust.ALL,
                    "claims-wait", Trust.CLAIMS_WAIT,
                    "claims-refused", Trust.CLAIMS_REFUSED,
                    "wait", Trust.WAIT);

    private RulesReader() {}

    /** The rules in a YAML or JSON text, or where they are mistaken. */
    public static RulesReading read(byte[] yaml, PhoneNumbers phones) {
        try {
            return new RulesReading.Understood(
                    rules(new Setting("the file", YAML.readTree(yaml)), phones));
        } catch (Setting.Mistake mistake) {
            return new RulesReading.Mistaken(mistake.where(), mistake.why());
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            return new RulesReading.Mistaken("line " + line, "is no YAML, or says one thing twice");
        } catch (IOException e) {
            return new RulesReading.Mistaken("the file", "is no UTF-8 text");
        }
    }

    private static Protection rules(Setting file, PhoneNumbers phones) throws Setting.Mistake {
        file.knows(Set.of("version", "types", "others", "blocked"));
        Map<String, TypeRule> types = new TreeMap<>();
        for (Map.Entry<String, Setting> type : file.required("types").each().entrySet()) {
            types.put(typeName(type), rule(type.getValue()));
        }
        return new Protection(
                file.required("version").whole(1, MOST),
                types,
                rule(file.required("others")),
                blocked(file, phones));
    }

    private static String typeName(Map.Entry<String, Setting> type) throws Setting.Mistake {
        if (!TYPE.matcher(type.getKey()).matches()) {
            throw type.getValue().mistake("is no type: lower case letters, digits and _ only");
        }
        return type.getKey();
    }

    private static TypeRule rule(Setting rule) throws Setting.Mistake {
        rule.knows(Set.of("priority", "limit", "limit-per-week", "names-a-person", "links"));
        return new TypeRule(
                rule.required("priority").whole(0, WEAKEST),
                limit(rule, "limit"),
                limit(rule, "limit-per-week"),
                rule.has("names-a-person") && rule.required("names-a-person").yesOrNo(),
                rule.has("links") ? rule.required("links").oneOf(TRUST) : Trust.ALL);
    }

    private static int limit(Setting rule, String name) throws Setting.Mistake {
        return rule.has(name) ? rule.required(name).whole(1, MOST) : TypeRule.UNLIMITED;
    }

    private static Set<UUID> blocked(Setting file, PhoneNumbers phones) throws Setting.Mistake {
        Set<UUID> nodes = new HashSet<>();
        if (file.has("blocked")) {
            for (Map.Entry<String, Setting> type : file.required("blocked").each().entrySet()) {
                for (Setting value : type.getValue().items()) {
                    nodes.add(node(type.getKey(), value, phones));
                }
            }
        }
        return nodes;
    }

    private static UUID node(String type, Setting value, PhoneNumbers phones)
            throws Setting.Mistake {
        return Identifier.of(type, value.text(), phones)
                .map(Identifier::nodeId)
                .orElseThrow(() -> value.mistake("names nobody anyway; take it out"));
    }
}
