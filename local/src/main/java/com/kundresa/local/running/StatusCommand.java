package com.kundresa.local.running;

import com.kundresa.local.Home;
import com.kundresa.local.LocalStack.Part;
import com.kundresa.local.Ports;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code status}: what answers and what does not. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "Say what runs and what answers; exit code 0 when all services are ready.")
public final class StatusCommand implements Callable<Integer> {

    private final Screen screen = new Screen(System.out);

    @Override
    public Integer call() {
        return switch (Planning.read(System.getenv())) {
            case Planning.Answer.Refused(var sentence) -> refuse(sentence);
            case Planning.Answer.Planned(var plan) -> tell(plan, Home.fromEnvironment());
        };
    }

    private int refuse(String sentence) {
        screen.say(sentence);
        return 1;
    }

    private int tell(RunPlan plan, Home home) {
        screen.say(
                RunLock.holder(home)
                        .map(launcher -> "Kundresa runs as process " + launcher.pid())
                        .orElse("Kundresa does not run on " + home.folder()));
        for (var part : Part.values()) {
            tell(plan, part);
        }
        try (var health = new Health()) {
            var allReady = true;
            for (var service : Service.values()) {
                allReady &= tell(plan, service, health);
            }
            return allReady ? 0 : 1;
        }
    }

    private void tell(RunPlan plan, Part part) {
        switch (plan.place(part)) {
            case Place.Embedded(var port) ->
                    line(
                            part.word(),
                            Ports.answers(Ports.HOST, port) ? "answers" : "does not answer",
                            ServiceEnvironment.address(plan, part));
            case Place.External(var variable, var address) ->
                    line(part.word(), "yours", "by " + variable);
        }
    }

    private boolean tell(RunPlan plan, Service service, Health health) {
        var ready = health.ready(plan.url(service) + "/q/health/ready");
        line(service.module(), ready ? "ready" : "not ready", plan.url(service));
        return ready;
    }

    private void line(String name, String state, String address) {
        screen.say("  %-24s %-16s %s".formatted(name, state, address));
    }
}
