package com.kundresa.e2e.bench;

import com.kundresa.e2e.ServiceProcess;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** CPU time that service processes use while something is measured. */
final class Cpu {
    private final Map<ServiceProcess, Duration> before = new LinkedHashMap<>();

    private Cpu(List<ServiceProcess> services) {
        services.forEach(service -> before.put(service, service.cpu()));
    }

    /** Starts to watch. */
    static Cpu of(ServiceProcess... services) {
        return new Cpu(List.of(services));
    }

    /** CPU time that the load generator itself has used so far. */
    static Duration ofThisProcess() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Microseconds per operation of each service since the start, in words. */
    String per(long operations) {
        return before.entrySet().stream()
                .map(e ->
                        String.format(
                                Locale.ROOT,
                                "%s %.0f µs",
                                Bench.name(e.getKey()),
                                micros(e.getKey(), e.getValue()) / Math.max(1, operations)))
                .collect(Collectors.joining(", "));
    }

    private static double micros(ServiceProcess service, Duration since) {
        return service.cpu().minus(since).toNanos() / 1000.0;
    }
}
