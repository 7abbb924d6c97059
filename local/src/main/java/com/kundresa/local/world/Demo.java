package com.kundresa.local.world;

import com.kundresa.local.DevelopmentKeys;
import com.kundresa.local.Home;
import com.kundresa.local.sending.Api;
import com.kundresa.local.sending.Delivery;
import com.kundresa.local.sending.Ledger.Snapshot;
import com.kundresa.local.sending.Pace;
import com.kundresa.local.sending.Plan;
import com.kundresa.local.sending.SendMessages.Limits;
import com.kundresa.local.sending.SendWithBar;
import com.kundresa.local.sending.Suite;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code demo}: exit code 0 when all was accepted, 1 when something was rejected, 2 otherwise. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Fill the running suite with a synthetic omnichannel shop.")
public final class Demo implements Callable<Integer> {
    private static final Limits LIMITS = new Limits(100, 4, Duration.ofMinutes(2));
    private static final InstantSource CLOCK = InstantSource.system();

    @Option(names = "--seed", paramLabel = "N", description = "Another world (42).")
    private long seed = 42;

    @Option(names = "--persons", paramLabel = "N", description = "How many customers (60).")
    private int persons = 60;

    @Override
    public Integer call() throws InterruptedException {
        URI touchpoint = Suite.touchpoint(System.getenv());
        Optional<String> unavailable = Suite.unavailable(touchpoint);
        if (unavailable.isPresent()) {
            System.err.println(unavailable.get());
            return 2;
        }
        Home home = Home.fromEnvironment();
        String kept = "sample-world-%d-%d.txt".formatted(seed, persons);
        Instant end = new Beginning(home.folder().resolve("demo").resolve(kept)).end(CLOCK);
        SampleWorld world = SampleWorld.of(seed, persons, end);
        SendWithBar.Result result = send(world, touchpoint);
        int rejected = (int) result.snapshot().rejections();
        System.out.printf(
                "%d messages of %d customers and visitors sent, %d rejected.%n",
                result.sentNow(), world.truth().customers().size(), rejected);
        result.snapshot().rejected().forEach((why, n) -> System.out.println("  " + n + " " + why));
        if (result.failure().isPresent()) {
            System.err.println(result.failure().get());
            return 2;
        }
        introduce(world, home);
        return rejected > 0 ? 1 : 0;
    }

    private static SendWithBar.Result send(SampleWorld world, URI touchpoint)
            throws InterruptedException {
        return new SendWithBar(new Delivery(touchpoint, Map.of()), LIMITS, CLOCK)
                .send(
                        "Sample shop",
                        world.messages(),
                        Plan.inOrder(world.messages().size()),
                        new Pace.AtSpeed(),
                        Snapshot.empty(),
                        snapshot -> {});
    }

    private static void introduce(SampleWorld world, Home home) throws InterruptedException {
        URI profile = Suite.profile(System.getenv());
        String token = DevelopmentKeys.in(home.keys()).sign("agent");
        Meeting meeting =
                new Meeting(
                        Api.of(profile, token, Duration.ofSeconds(10)),
                        CLOCK,
                        Duration.ofMinutes(1));
        System.out.printf(
                "%nThree customers worth opening. Sign in to the agent desk once:%n  %s%n%n",
                profile.resolve("/desk/#token=" + token));
        for (Map.Entry<Truth.Customer, String> worth : world.worthOpening().entrySet()) {
            Truth.Customer customer = worth.getKey();
            System.out.printf("%s %s.%n", customer.name(), worth.getValue());
            System.out.printf(
                    "  %s%n%n",
                    meeting.customerId(customer)
                            .map(id -> profile.resolve("/desk/#customer=" + id).toString())
                            .orElse(
                                    "is not to be found yet; search for the name on "
                                            + profile
                                            + "/desk"));
        }
    }
}
