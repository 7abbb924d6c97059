package com.kundresa.local.running;

import com.kundresa.local.LocalStack.Part;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What one run consists of.
 *
 * @param stores where each store is
 * @param ports the port of each service
 * @param shopPort the port of the demo shop, which is always on the loopback interface
 * @param host the address that the services listen on
 */
public record RunPlan(
        Map<Part, Place> stores,
        Map<Service, Integer> ports,
        int shopPort,
        String host,
        Access access) {

    public RunPlan {
        stores = Map.copyOf(stores);
        ports = Map.copyOf(ports);
    }

    /** The ports of the stores that this run starts itself. */
    Map<Part, Integer> embedded() {
        var embedded = new EnumMap<Part, Integer>(Part.class);
        for (var part : Part.values()) {
            if (place(part) instanceof Place.Embedded here) {
                embedded.put(part, here.port());
            }
        }
        return embedded;
    }

    Place place(Part part) {
        var place = stores.get(part);
        if (place == null) {
            throw new IllegalArgumentException("no place for " + part.word());
        }
        return place;
    }

    int port(Service service) {
        return ports.getOrDefault(service, service.defaultPort());
    }

    /** Every port that this run opens, by the environment variable that changes it. */
    Map<String, Integer> opened() {
        var opened = new LinkedHashMap<String, Integer>();
        embedded().forEach((part, port) -> opened.put(part + "_PORT", port));
        for (var service : Service.values()) {
            opened.put(service.portVariable(), port(service));
        }
        opened.put("SHOP_PORT", shopPort);
        return opened;
    }

    /** The address of a service as seen from this machine, without a slash at the end. */
    String url(Service service) {
        return "http://" + reachable(host) + ":" + port(service);
    }

    private static String reachable(String host) {
        return switch (host) {
            case "0.0.0.0", "::", "[::]" -> "127.0.0.1";
            default -> host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
        };
    }
}
