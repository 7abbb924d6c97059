package com.kundresa.local.world;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** Makes persons. Addresses are of example.com and numbers of the range reserved for fiction. */
public final class Persons {

    private record Country(
            String locale,
            String currency,
            List<String> stores,
            List<String> firstNames,
            List<String> lastNames) {}

    private static final List<Country> COUNTRIES =
            List.of(
                    new Country(
                            "sv-SE",
                            "SEK",
                            List.of("Malmö", "Göteborg", "Stockholm"),
                            List.of(
                                    "Elsa", "Anton", "Maja", "Oskar", "Freja", "Björn", "Linnéa",
                                    "Gustav", "Åsa", "Sixten"),
                            List.of(
                                    "Lindqvist",
                                    "Åkesson",
                                    "Nyström",
                                    "Ekdahl",
                                    "Sjöberg",
                                    "Hallberg",
                                    "Norén",
                                    "Wikström")),
                    new Country(
                            "da-DK",
                            "DKK",
                            List.of("København", "Aarhus"),
                            List.of(
                                    "Mikkel", "Sofie", "Søren", "Ida", "Rasmus", "Kirsten",
                                    "Æmilie", "Jens"),
                            List.of(
                                    "Sørensen",
                                    "Holm",
                                    "Østergaard",
                                    "Krogh",
                                    "Vestergaard",
                                    "Bruun",
                                    "Dam")),
                    new Country(
                            "nb-NO",
                            "SEK",
                            List.of("Göteborg", "Malmö"),
                            List.of(
                                    "Ingrid", "Håkon", "Solveig", "Eirik", "Marit", "Øyvind",
                                    "Kari", "Lars"),
                            List.of(
                                    "Haugen", "Bakken", "Ødegård", "Lunde", "Moen", "Strand",
                                    "Nygård")),
                    new Country(
                            "en-GB",
                            "SEK",
                            List.of("Malmö", "Stockholm"),
                            List.of(
                                    "Grace", "Oliver", "Priya", "Thomas", "Chloe", "Samuel",
                                    "Amara", "Joseph"),
                            List.of(
                                    "Whitfield",
                                    "Okafor",
                                    "Patel",
                                    "Hargreaves",
                                    "Novak",
                                    "Clarke",
                                    "Doyle")));

    private Persons() {}

    /** The person of that number; every number gives other identifiers. */
    public static Person person(int number, Chance chance) {
        Country country = chance.pick(COUNTRIES);
        return person(
                number,
                chance.pick(country.firstNames()),
                chance.pick(country.lastNames()),
                country,
                chance);
    }

    /** A person with this name, of the country of this locale. */
    static Person named(int number, String first, String last, String locale, Chance chance) {
        Country country =
                COUNTRIES.stream()
                        .filter(known -> known.locale().equals(locale))
                        .findFirst()
                        .orElseThrow();
        return person(number, first, last, country, chance);
    }

    private static Person person(
            int number, String first, String last, Country country, Chance chance) {
        String key = "p%03d".formatted(number);
        return new Person(
                key,
                first,
                last,
                country.locale(),
                "%s.%s.%d@example.com".formatted(plain(first), plain(last), number),
                "+46 70 174 %02d %02d".formatted(6 + number / 100, number % 100),
                "kr-" + (1000 + number),
                "KR %04d %04d".formatted(4000 + number, chance.between(1000, 9999)),
                "site:" + (500 + number),
                List.of("web-" + key + "-" + chance.code(6), "app-" + key + "-" + chance.code(6)),
                country.currency(),
                chance.pick(country.stores()));
    }

    private static String plain(String name) {
        String folded =
                name.replace("ø", "o").replace("Ø", "O").replace("Æ", "Ae").replace("æ", "ae");
        return Normalizer.normalize(folded, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
