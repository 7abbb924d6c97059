package com.kundresa.local.world;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What customers and agents of the sample shop say, in their languages. */
final class Words {

    /** A subject of a talk: its topic, and what is said. */
    record Talk(String topic, String subject, String question, String answer) {}

    private static final Map<String, List<Talk>> TALKS =
            Map.of(
                    "sv-SE",
                    List.of(
                            new Talk(
                                    "delivery",
                                    "Var är mitt paket?",
                                    "Hej! Paketet skulle ha kommit i måndags.",
                                    "Jag ser att det ligger hos ombudet sedan i morse."),
                            new Talk(
                                    "damaged",
                                    "Repa i emaljen",
                                    "Grytan hade en repa när jag öppnade lådan.",
                                    "Vi skickar en ny utan kostnad."),
                            new Talk(
                                    "product",
                                    "Passar den på induktion?",
                                    "Fungerar den på induktionshäll?",
                                    "Ja, alla våra kastruller gör det.")),
                    "da-DK",
                    List.of(
                            new Talk(
                                    "delivery",
                                    "Hvor er min pakke?",
                                    "Hej, pakken er tre dage forsinket.",
                                    "Den er på vej og kommer i morgen."),
                            new Talk(
                                    "damaged",
                                    "Knækket håndtag",
                                    "Håndtaget var knækket, da jeg åbnede pakken.",
                                    "Det må du undskylde, vi sender et nyt."),
                            new Talk(
                                    "product",
                                    "Kan den tåle opvaskemaskine?",
                                    "Må koppen komme i opvaskemaskinen?",
                                    "Ja, det må den gerne.")),
                    "nb-NO",
                    List.of(
                            new Talk(
                                    "return",
                                    "Bytte størrelse",
                                    "Genseren er for liten. Kan jeg bytte?",
                                    "Selvsagt, du har tretti dager på deg."),
                            new Talk(
                                    "delivery",
                                    "Pakken er ikke kommet",
                                    "Jeg venter fortsatt på pakken min.",
                                    "Den er forsinket, og er hos deg på fredag."),
                            new Talk(
                                    "product",
                                    "Hvilken ull?",
                                    "Klør ullteppet?",
                                    "Nei, det er myk merinoull.")),
                    "en-GB",
                    List.of(
                            new Talk(
                                    "delivery",
                                    "Where is my parcel?",
                                    "It was due on Monday and has not come.",
                                    "It reached the pick-up point this morning."),
                            new Talk(
                                    "invoice",
                                    "Two invoices",
                                    "I was sent two invoices for one order.",
                                    "One of them is cancelled now, sorry about that."),
                            new Talk(
                                    "product",
                                    "Does it come in red?",
                                    "Do you have the mug in red?",
                                    "Not this season, but there is a blue one.")));

    private Words() {}

    /** A talk in the language of this locale about this topic. */
    static Talk about(String locale, String topic) {
        return talks(locale).stream()
                .filter(talk -> talk.topic().equals(topic))
                .findFirst()
                .orElseThrow();
    }

    private static List<Talk> talks(String locale) {
        return Objects.requireNonNull(TALKS.get(locale), locale);
    }

    static Talk talk(String locale, Chance chance) {
        return chance.pick(talks(locale));
    }
}
