package com.kundresa.local.running;

import com.kundresa.local.DevelopmentKeys;
import com.kundresa.local.Home;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code tokens}: bearer tokens for the services of this machine. */
@Command(
        name = "tokens",
        mixinStandardHelpOptions = true,
        description = "Print development tokens: all, or for one role the token alone.",
        footer = {"", "Example:  export TOKEN=$(local/run tokens service)"})
public final class TokensCommand implements Callable<Integer> {

    @Parameters(arity = "0..1", paramLabel = "ROLE", description = "agent, service or operator")
    private String role = "";

    private final Screen screen = new Screen(System.out);

    @Override
    public Integer call() {
        var keys = DevelopmentKeys.in(Home.fromEnvironment().keys());
        if (role.isEmpty()) {
            DevelopmentKeys.ROLES.forEach(
                    each -> screen.say("%-10s %s".formatted(each, keys.sign(each))));
            return 0;
        }
        if (!DevelopmentKeys.ROLES.contains(role)) {
            screen.say(
                    "The role is one of "
                            + String.join(", ", List.copyOf(DevelopmentKeys.ROLES))
                            + ".");
            return 2;
        }
        screen.say(keys.sign(role));
        return 0;
    }
}
