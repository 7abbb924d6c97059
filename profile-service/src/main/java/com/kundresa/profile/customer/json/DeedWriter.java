package com.kundresa.profile.customer.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.kundresa.profile.customer.CampaignTouch;
import com.kundresa.profile.customer.Cases;
import com.kundresa.profile.customer.CustomerState.JourneyState;
import com.kundresa.profile.customer.CustomerState.PhaseEntry;
import com.kundresa.profile.customer.CustomerState.ScoreGiven;
import com.kundresa.profile.customer.Membership;
import com.kundresa.profile.customer.RecentTouch;
import com.kundresa.profile.customer.Score;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** Writes what a customer did and said: contacts, cases, feedback, journey. */
final class DeedWriter extends FieldWriter {

    DeedWriter(JsonGenerator json) {
        super(json);
    }

    void recent(List<RecentTouch> recent) throws IOException {
        json.writeArrayFieldStart("recent");
        for (RecentTouch touch : recent) {
            json.writeStartObject();
            id("interactionId", touch.stamp().id());
            time("at", touch.stamp().at());
            text("channel", touch.channel());
            text("type", touch.type());
            text("name", touch.name());
            productIds(touch.productIds());
            text("campaign", touch.campaign());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void productIds(List<String> ids) throws IOException {
        if (ids.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("productIds");
        for (String productId : ids) {
            json.writeString(productId);
        }
        json.writeEndArray();
    }

    void cases(Cases cases) throws IOException {
        json.writeObjectFieldStart("cases");
        json.writeArrayFieldStart("open");
        for (Cases.OpenCase open : cases.open()) {
            json.writeStartObject();
            text("caseId", open.caseId());
            text("topic", open.topic());
            text("priority", open.priority());
            text("subject", open.subject());
            text("status", open.status());
            time("at", open.at());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeNumberField("closed", cases.closed());
        json.writeEndObject();
    }

    void feedback(List<ScoreGiven> feedback) throws IOException {
        json.writeArrayFieldStart("feedback");
        for (ScoreGiven given : feedback) {
            json.writeStartObject();
            text("kind", given.kind());
            json.writeNumberField("score", given.score());
            Integer best = given.best();
            number("best", best == null ? null : Long.valueOf(best));
            time("at", given.at());
            text("channel", given.channel());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    void journey(JourneyState journey) throws IOException {
        json.writeObjectFieldStart("journey");
        text("preset", journey.preset());
        text("phase", journey.phase());
        Instant since = journey.since();
        text("since", since == null ? null : TimeText.of(since));
        json.writeArrayFieldStart("entries");
        for (PhaseEntry entry : journey.entries()) {
            json.writeStartObject();
            text("phase", entry.phase());
            time("at", entry.at());
            id("interactionId", entry.interactionId());
            flagIfTrue("back", entry.back());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    void scores(SortedMap<String, Score> scores) throws IOException {
        if (scores.isEmpty()) {
            return;
        }
        json.writeObjectFieldStart("scores");
        for (Map.Entry<String, Score> entry : scores.entrySet()) {
            Score score = entry.getValue();
            json.writeObjectFieldStart(entry.getKey());
            json.writeNumberField("count", score.count());
            json.writeNumberField("sum", score.sum());
            json.writeNumberField("last", score.last());
            time("at", score.stamp().at());
            id("interactionId", score.stamp().id());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    void campaigns(List<CampaignTouch> campaigns) throws IOException {
        if (campaigns.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("campaigns");
        for (CampaignTouch touch : campaigns) {
            json.writeStartObject();
            id("interactionId", touch.stamp().id());
            time("at", touch.stamp().at());
            text("channel", touch.channel());
            text("type", touch.type());
            text("id", touch.campaign().id());
            text("name", touch.campaign().name());
            text("source", touch.campaign().source());
            text("medium", touch.campaign().medium());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    void accounts(List<Membership> accounts) throws IOException {
        if (accounts.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("accounts");
        for (Membership membership : accounts) {
            json.writeStartObject();
            text("account", membership.account());
            time("since", membership.stamp().at());
            text("source", membership.source());
            id("interactionId", membership.stamp().id());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
