package com.kundresa.recommendation.measuring;

import com.kundresa.recommendation.bandit.Model;
import com.kundresa.recommendation.decision.Inputs;
import com.kundresa.recommendation.decision.json.DecisionJson;
import com.kundresa.recommendation.evaluation.postgres.DecisionLog.Place;
import com.kundresa.recommendation.evaluation.postgres.FirstPlace;
import com.kundresa.recommendation.offer.Catalogue;
import com.kundresa.recommendation.refusal.RefusedException;
import io.smallrye.mutiny.Uni;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One evaluation under way: how far the log was read, page by page, and what it said so far. */
final class Course {

    private final EvaluationRun run;
    private final Question question;
    private final Replay replay;
    private final Versions<Catalogue> catalogues;
    private final Versions<Model> models;
    private Place place;
    private long seen;
    private long total;
    private boolean isMine = true;

    Course(
            EvaluationRun run,
            Question question,
            LongFunction<Uni<Optional<Catalogue>>> catalogues,
            LongFunction<Uni<Optional<Model>>> models) {
        this.run = run;
        this.question = question;
        this.replay = new Replay(question);
        this.catalogues = new Versions<>(catalogues);
        this.models = new Versions<>(models);
        this.place = Place.before(question.until());
    }

    /** What decisions were made from, as far as this program reads it. */
    static Map<UUID, Inputs> readable(Map<UUID, byte[]> kept) {
        Map<UUID, Inputs> readable = new HashMap<>();
        kept.forEach((id, bytes) -> read(bytes).ifPresent(inputs -> readable.put(id, inputs)));
        return readable;
    }

    /** Empty where another version of this program kept it in a shape of its own. */
    private static Optional<Inputs> read(byte[] kept) {
        try {
            return Optional.of(DecisionJson.inputs(kept));
        } catch (RefusedException ofAnotherVersion) {
            return Optional.empty();
        }
    }

    EvaluationRun run() {
        return run;
    }

    Question question() {
        return question;
    }

    Place place() {
        return place;
    }

    long seen() {
        return seen;
    }

    long total() {
        return total;
    }

    boolean isMine() {
        return isMine;
    }

    void isToRead(long decisions) {
        total = decisions;
    }

    /** Whether what was told of the progress still counted. */
    void goesOn(boolean stillMine) {
        isMine = stillMine;
    }

    /** How many decisions to read next; 0 where no more are to be read. */
    int next(int page) {
        return isMine ? (int) Math.min(page, question.most() - seen) : 0;
    }

    /** Completes when catalogues and models of these decisions are at hand. */
    Uni<Void> hold(Map<UUID, Inputs> inputs) {
        return catalogues
                .hold(versions(inputs, Inputs::catalogueVersion))
                .chain(() -> models.hold(modelVersions(inputs)));
    }

    /** Decides the decisions of a page again. */
    void take(List<FirstPlace> page, Map<UUID, Inputs> inputs) {
        page.forEach(shown -> take(shown, inputs.get(shown.decisionId())));
        seen += page.size();
    }

    private void take(FirstPlace shown, @Nullable Inputs inputs) {
        place = new Place(shown.decidedAt(), shown.decisionId());
        if (inputs == null) {
            replay.addIncomplete();
            return;
        }
        Catalogue catalogue = catalogues.get(inputs.catalogueVersion());
        Model learned = models.get(inputs.modelVersion());
        Long asked = question.modelVersion();
        Model judged = asked == null ? learned : models.get(asked);
        if (catalogue == null || learned == null || judged == null) {
            replay.addIncomplete();
        } else {
            replay.add(shown, inputs, catalogue, learned, judged);
        }
    }

    private Set<Long> modelVersions(Map<UUID, Inputs> inputs) {
        Set<Long> versions = versions(inputs, Inputs::modelVersion);
        Long asked = question.modelVersion();
        if (asked != null) {
            versions.add(asked);
        }
        return versions;
    }

    private static Set<Long> versions(Map<UUID, Inputs> inputs, Function<Inputs, Long> version) {
        return inputs.values().stream().map(version).collect(Collectors.toCollection(HashSet::new));
    }

    /** What all decisions so far say together. */
    Judgement judgement() {
        return replay.judgement();
    }
}
