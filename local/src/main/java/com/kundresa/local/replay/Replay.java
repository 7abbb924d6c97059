package com.kundresa.local.replay;

import com.kundresa.local.Home;
import com.kundresa.local.sending.Delivery;
import com.kundresa.local.sending.Ledger.Snapshot;
import com.kundresa.local.sending.Pace;
import com.kundresa.local.sending.Plan;
import com.kundresa.local.sending.SendMessages.Limits;
import com.kundresa.local.sending.SendWithBar;
import com.kundresa.local.sending.Suite;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code replay FILE}: exit code 0 when all was accepted, 1 when something was rejected, 2
 * otherwise.
 */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = "Send a data file through the public API of touchpoint-service.")
public final class Replay implements Callable<Integer> {

    @Parameters(
            paramLabel = "FILE",
            description = "CSV, plain or .gz; its header tells the format.")
    private Path file = Path.of("");

    @Option(names = "--again", description = "Start over instead of going on where it stopped.")
    private boolean again;

    @Option(names = "--shuffle", paramLabel = "SEED", description = "Send in another order.")
    private @Nullable Long shuffle;

    @Option(names = "--repeat", paramLabel = "N", description = "Send every Nth message twice.")
    private @Nullable Integer repeat;

    @Option(names = "--at-speed", description = "As fast as accepted (the default).")
    private boolean atSpeed;

    @Option(
            names = "--real-time",
            paramLabel = "xN",
            description = "As it happened, N times faster; x3600 is an hour in a second.")
    private @Nullable String realTime;

    @Option(names = "--batch", paramLabel = "N", description = "Most messages in a request (100).")
    private int batch = 100;

    @Option(names = "--in-flight", paramLabel = "N", description = "Most requests at a time (8).")
    private int inFlight = 8;

    @Option(
            names = "--patience",
            paramLabel = "SECONDS",
            description = "How long a request is repeated before giving up (300).")
    private int patience = 300;

    @Option(
            names = "--touchpoint",
            paramLabel = "URL",
            description = "touchpoint-service, if not TOUCHPOINT_URL or the default address.")
    private @Nullable URI touchpoint;

    @Option(names = "--key", paramLabel = "SOURCE=KEY", description = "Write key of a source.")
    private Map<String, String> keys = Map.of();

    @Override
    public Integer call() throws InterruptedException {
        Optional<String> mistake = mistake();
        if (mistake.isPresent()) {
            return refuse(mistake.get());
        }
        URI target = touchpoint == null ? Suite.touchpoint(System.getenv()) : touchpoint;
        Optional<String> unavailable = Suite.unavailable(target);
        if (unavailable.isPresent()) {
            return refuse(unavailable.get());
        }
        DataFile data = new DataFile(file);
        Optional<Dataset> dataset = Formats.read(data);
        return dataset.isEmpty()
                ? refuse(file + " has a header that no rule knows; see docs/reference/replay.md")
                : send(dataset.get(), progressFile(data, target), target);
    }

    private Optional<String> mistake() {
        if (!Files.isReadable(file)) {
            return Optional.of("There is no readable file " + file);
        }
        if (realTime != null && (atSpeed || shuffle != null)) {
            return Optional.of("--real-time goes with neither --at-speed nor --shuffle");
        }
        if (realTime != null && !realTime.matches("x?\\d+(\\.\\d+)?")) {
            return Optional.of("--real-time wants a factor such as x3600");
        }
        return batch < 1 || batch > 500 || inFlight < 1 || (repeat != null && repeat < 1)
                ? Optional.of("--batch is 1 to 500; --in-flight and --repeat are 1 or more")
                : Optional.empty();
    }

    private int send(Dataset dataset, ProgressFile progress, URI target)
            throws InterruptedException {
        if (again) {
            progress.forget();
        }
        Snapshot before = progress.load();
        Plan plan = Plan.of(dataset.messages().size(), shuffle, repeat);
        if (before.sent() == plan.size()) {
            System.out.println("All of it was sent before; --again sends it once more.");
        }
        Limits limits = new Limits(batch, inFlight, Duration.ofSeconds(patience));
        SendWithBar sending =
                new SendWithBar(new Delivery(target, keys), limits, InstantSource.system());
        SendWithBar.Result result =
                sending.send(
                        dataset.name(),
                        dataset.messages(),
                        plan,
                        pace(dataset),
                        before,
                        progress::save);
        System.out.print(Summary.of(dataset, result));
        return result.failure()
                .map(why -> refuse(why + "; the same command goes on where this stopped."))
                .orElse(result.snapshot().rejections() > 0 ? 1 : 0);
    }

    private Pace pace(Dataset dataset) {
        return realTime == null || dataset.messages().isEmpty()
                ? new Pace.AtSpeed()
                : new Pace.RealTime(
                        dataset.messages().getFirst().at(),
                        Double.parseDouble(realTime.replaceFirst("^x", "")));
    }

    /** One file per content, target and order of sending. */
    private ProgressFile progressFile(DataFile data, URI target) {
        String run = "%s\n%s\n%s\n%s".formatted(data.contentHash(), target, shuffle, repeat);
        String name = file.getFileName() + "-" + Digest.of(run) + ".json";
        return new ProgressFile(Home.fromEnvironment().folder().resolve("replay").resolve(name));
    }

    private static int refuse(String why) {
        System.err.println(why);
        return 2;
    }
}
