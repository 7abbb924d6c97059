package com.kundresa.recommendation.cap.redis;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.kundresa.recommendation.cap.Claim;
import com.kundresa.recommendation.cap.Taking;
import com.kundresa.recommendation.cap.Usage;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.Command;
import io.vertx.mutiny.redis.client.Redis;
import io.vertx.mutiny.redis.client.Request;
import io.vertx.mutiny.redis.client.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What was given to whom: one hash a customer, counter to the times of its uses, in milliseconds
 * since 1970. Uses are checked and counted by one script, so that parallel requests never exceed a
 * cap; the time is an argument. A hash goes by itself when its longest window is over.
 */
@ApplicationScoped
public class CapLedger {

    private static final String KEY = "kundresa:caps:";
    private static final String TAKE = LuaScript.read("/redis/take-caps.lua");
    private static final String FORGET = LuaScript.read("/redis/forget-caps.lua");
    private static final String READ = "return redis.call('HGETALL', KEYS[1])";
    private static final JsonMapper MAPPER = new JsonMapper();

    private final Redis redis;

    CapLedger(Redis redis) {
        this.redis = redis;
    }

    /** What was given so far; fails where Redis is away. */
    public Uni<Usage> read(UUID anchor) {
        return redis.send(Request.cmd(Command.EVAL).arg(READ).arg("1").arg(KEY + anchor))
                .map(CapLedger::usage);
    }

    /** Counts all claims, or none of them; fails where Redis is away. */
    public Uni<Taking> take(UUID anchor, Instant at, List<Claim> claims) {
        return redis.send(
                        Request.cmd(Command.EVAL)
                                .arg(TAKE)
                                .arg("1")
                                .arg(KEY + anchor)
                                .arg(Long.toString(at.toEpochMilli()))
                                .arg(json(claims)))
                .map(CapLedger::taking);
    }

    /**
     * Forgets what was given up to a time; fails where Redis is away.
     *
     * @param until by anchor
     */
    public Uni<Void> forget(Map<UUID, Instant> until) {
        List<Request> requests = until.entrySet().stream().map(CapLedger::forgetting).toList();
        return requests.isEmpty()
                ? Uni.createFrom().voidItem()
                : redis.batch(requests).replaceWithVoid();
    }

    private static Request forgetting(Map.Entry<UUID, Instant> until) {
        return Request.cmd(Command.EVAL)
                .arg(FORGET)
                .arg("1")
                .arg(KEY + until.getKey())
                .arg(Long.toString(until.getValue().toEpochMilli()));
    }

    private static Taking taking(Response answer) {
        return answer.get(0).toInteger() == 1
                ? new Taking.Taken()
                : new Taking.Refused(usage(answer.get(1)));
    }

    /** Reads a hash as scripts answer it: counter, times, counter, times. */
    public static Usage usage(Response list) {
        Map<String, List<Instant>> times = new TreeMap<>();
        for (int i = 0; i + 1 < list.size(); i += 2) {
            times.put(list.get(i).toString(), times(list.get(i + 1).toString()));
        }
        return new Usage(true, times);
    }

    private static List<Instant> times(String millis) {
        return Arrays.stream(millis.split(" "))
                .map(Long::parseLong)
                .map(Instant::ofEpochMilli)
                .toList();
    }

    private static String json(List<Claim> claims) {
        try {
            return MAPPER.writeValueAsString(claims.stream().map(Wanted::of).toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Numbers and names can always be written", e);
        }
    }

    /** A claim in the words of the script. */
    private record Wanted(String counter, long keep, List<Window> caps) {

        private record Window(int most, long window) {}

        static Wanted of(Claim claim) {
            return new Wanted(
                    claim.counter(),
                    millis(claim.keepHours()),
                    claim.caps().stream()
                            .map(cap -> new Window(cap.most(), millis(cap.hours())))
                            .toList());
        }

        private static long millis(int hours) {
            return Duration.ofHours(hours).toMillis();
        }
    }
}
