package com.kundresa.local.running;

import com.kundresa.local.DevelopmentKeys;
import com.kundresa.local.LocalStack.Part;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a person reads when everything runs. A pure function.
 *
 * @param tokens gives a token for a role
 * @param home where data and logs stay
 * @param took how long the start took, in words
 */
record Welcome(RunPlan plan, UnaryOperator<String> tokens, Path home, String took) {

    String text() {
        return String.join(
                "\n",
                "",
                "Kundresa is ready after %s. Ctrl-C ends it; data and logs stay in %s"
                        .formatted(took, home),
                "",
                addresses(),
                access(),
                "To try, in a second terminal:",
                "",
                "  make demo        # a synthetic shop, and three customers worth opening",
                "",
                curlLines());
    }

    private String addresses() {
        return Stream.of(
                        Stream.of(Service.values())
                                .map(s -> line(s.module(), plan.url(s), s.purpose())),
                        Stream.of(
                                line(
                                        "demo shop",
                                        "http://127.0.0.1:" + plan.shopPort(),
                                        "a storefront to click through")),
                        Stream.of(Part.values()).map(part -> line(part.word(), place(part), "")))
                .flatMap(lines -> lines)
                .collect(Collectors.joining());
    }

    private String place(Part part) {
        return switch (plan.place(part)) {
            case Place.Embedded(var port) -> ServiceEnvironment.address(plan, part);
            case Place.External(var variable, var address) -> "yours, by " + variable;
        };
    }

    private static String line(String name, String address, String purpose) {
        return "  %-24s %-30s %s".formatted(name, address, purpose).stripTrailing() + "\n";
    }

    private String access() {
        return switch (plan.access()) {
            case Access.Development() ->
                    "The agent desk, with its token:\n\n  %s\n\n%s"
                            .formatted(desk(tokens.apply("agent")), tokenLines());
            case Access.Issuer(var issuer, var key) ->
                    "The agent desk is at %s/desk; tokens come from %s.\n"
                            .formatted(plan.url(Service.PROFILE), issuer);
        };
    }

    private String desk(String token) {
        return plan.url(Service.PROFILE) + "/desk#token=" + token;
    }

    private String tokenLines() {
        return DevelopmentKeys.ROLES.stream()
                .map(role -> "  %-10s %s%n".formatted(role, tokens.apply(role)))
                .collect(
                        Collectors.joining(
                                "", "Tokens for this machine only, valid for 30 days:\n\n", ""));
    }

    private String curlLines() {
        return """
          export TOKEN=$(local/run tokens service)
          curl -s %s/v1/batch -u wk_web_server: -H 'Content-Type: application/json' -d '{"batch":[{"type":"identify","messageId":"try-1","userId":"anna","traits":{"firstName":"Anna","email":"anna@shop.example"}}]}'
          curl -s %s/v1/customers/user_id:anna -H "Authorization: Bearer $TOKEN"
          curl -s %s/v1/next-step -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json' -d '{"customer":{"type":"user_id","value":"anna"},"placement":"home-hero","count":2}'
        """
                .formatted(
                        plan.url(Service.TOUCHPOINT),
                        plan.url(Service.PROFILE),
                        plan.url(Service.RECOMMENDATION));
    }
}
