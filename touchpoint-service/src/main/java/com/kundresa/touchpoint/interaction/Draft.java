package com.kundresa.touchpoint.interaction;

import com.kundresa.touchpoint.payload.Fields;
import com.kundresa.touchpoint.payload.Value;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An interaction while a reader fills it in. {@link #reading} checks it against the contract's
 * limits and gives back either the interaction or the first objection.
 */
public final class Draft {

    private final Arrival arrival;
    private final Objections objections;
    private final String messageId;
    private final String type;
    private final String name;
    private final Times times;
    private final Set<Identifier> identifiers = new LinkedHashSet<>();
    private final Map<String, Value> traits = new LinkedHashMap<>();
    private final Map<String, Boolean> consents = new LinkedHashMap<>();
    private Channel channel;
    private Actor actor = Actor.CUSTOMER;
    private @Nullable Page page;
    private @Nullable Campaign campaign;
    private @Nullable Device device;
    private @Nullable Currency currency;
    private List<Line> products = List.of();
    private @Nullable Sale order;
    private @Nullable Sale refund;
    private @Nullable SupportCase supportCase;
    private @Nullable Message message;
    private @Nullable Feedback feedback;
    private @Nullable String account;
    private Fields properties = Fields.NONE;

    /**
     * @param type in our words, see contracts/README.md
     * @param name what the sender calls it
     */
    public Draft(
            Arrival arrival,
            Objections objections,
            String messageId,
            String type,
            String name,
            Times times) {
        this.arrival = arrival;
        this.objections = objections;
        this.messageId = messageId;
        this.type = type;
        this.name = name;
        this.times = times;
        this.channel = arrival.sender().channel();
    }

    public Objections objections() {
        return objections;
    }

    public Draft channel(Channel where) {
        this.channel = where;
        return this;
    }

    public Draft actor(Actor who) {
        this.actor = who;
        return this;
    }

    /** Adds an identifier unless there is none to add or it is blocked; says whether it did. */
    public boolean identifier(String identifierType, @Nullable String raw) {
        return raw != null
                && Identifier.of(identifierType, raw).map(this::identifier).orElse(false);
    }

    private boolean identifier(Identifier identifier) {
        identifiers.add(identifier);
        return true;
    }

    public Draft trait(String trait, @Nullable Value value) {
        if (value != null) {
            traits.put(trait, value);
        }
        return this;
    }

    public Draft consent(String purpose, boolean granted) {
        consents.put(purpose, granted);
        return this;
    }

    public Draft page(Page where) {
        this.page = where.isEmpty() ? null : where;
        return this;
    }

    public Draft campaign(Campaign by) {
        this.campaign = by.isEmpty() ? null : by;
        return this;
    }

    public Draft device(Device with) {
        this.device = with.isEmpty() ? null : with;
        return this;
    }

    public Draft products(List<Line> lines, @Nullable Currency priced) {
        this.products = lines;
        this.currency = lines.stream().anyMatch(line -> line.priceMinor() != null) ? priced : null;
        return this;
    }

    public Draft order(@Nullable Sale sold) {
        this.order = sold;
        return this;
    }

    public Draft refund(@Nullable Sale givenBack) {
        this.refund = givenBack;
        return this;
    }

    public Draft supportCase(SupportCase at) {
        this.supportCase = at;
        return this;
    }

    public Draft message(Message said) {
        this.message = said;
        return this;
    }

    public Draft feedback(@Nullable Feedback given) {
        this.feedback = given;
        return this;
    }

    /** The account that the person acts for; one that is empty or too long for any id is none. */
    public Draft account(@Nullable String id) {
        boolean usable = id != null && !id.isBlank() && id.length() <= Limits.REFERENCE;
        this.account = usable ? id : null;
        return this;
    }

    public Draft properties(Fields rest) {
        this.properties = rest;
        return this;
    }

    public Reading reading() {
        check();
        return objections
                .first()
                .<Reading>map(refusal -> new Reading.Refused(messageId, refusal))
                .orElseGet(() -> new Reading.Accepted(interaction()));
    }

    private void check() {
        atMost(
                messageId.length(),
                Limits.MESSAGE_ID,
                Reason.FIELD_TOO_LONG,
                "characters in a message id");
        atMost(name.length(), Limits.NAME, Reason.FIELD_TOO_LONG, "characters in a name");
        atMost(traits.size(), Limits.TRAITS, Reason.TOO_MANY_TRAITS, "traits in one event");
        atMost(products.size(), Limits.LINES, Reason.TOO_MANY_LINES, "products in one event");
        atMost(
                identifiers.size(),
                Limits.IDENTIFIERS,
                Reason.TOO_MANY_IDENTIFIERS,
                "identifiers in one event");
        if (identifiers.isEmpty()) {
            objections.raise(
                    Reason.NO_IDENTIFIER,
                    "Say who it was with at least one identifier (a user id, an e-mail address, an anonymous"
                            + " id ...); empty, malformed and placeholder values do not count.");
        }
    }

    private void atMost(int found, int most, Reason reason, String ofWhat) {
        if (found > most) {
            objections.raise(reason, "Send at most %d %s.".formatted(most, ofWhat));
        }
    }

    /** What a program does in a customer's place is a robot's doing. */
    private Actor acting() {
        boolean robot = device != null && Robots.show(device.userAgent());
        return robot && actor == Actor.CUSTOMER ? Actor.BOT : actor;
    }

    private Interaction interaction() {
        Sender sender = arrival.sender();
        return new Interaction(
                StableId.of(sender.name(), messageId),
                sender.name(),
                messageId,
                channel,
                type,
                name,
                acting(),
                sender.verified(),
                List.copyOf(identifiers),
                times,
                traits,
                page,
                campaign,
                consents,
                device,
                currency,
                products,
                order,
                refund,
                supportCase,
                message,
                feedback,
                account,
                properties,
                arrival.traceParent());
    }
}
