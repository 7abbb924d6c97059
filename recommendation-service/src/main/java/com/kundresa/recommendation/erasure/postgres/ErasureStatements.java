package com.kundresa.recommendation.erasure.postgres;

import java.util.List;

/**
 * What finds and deletes all that is kept under erased ids. All take the ids, versions and times of
 * tombstones and a most of rows, and find by index what was there up to the time; what came later
 * is of somebody who began anew.
 */
final class ErasureStatements {

    private static final String GONE =
            "unnest($1::uuid[], $2::bigint[], $3::timestamptz[]) AS e(id, version, at)";
    private static final String OF_THE_ERASED =
            " AND (decided_at <= e.at OR state_version <= e.version) LIMIT $4)";

    /** Decisions made from a state of the erased, or asked for under one of the ids. */
    static final String DECISIONS =
            "SELECT decision_id FROM "
                    + GONE
                    + " CROSS JOIN LATERAL ("
                    + "(SELECT decision_id FROM decision WHERE customer_id = e.id"
                    + OF_THE_ERASED
                    + " UNION ALL (SELECT decision_id FROM decision WHERE node_id = e.id"
                    + " AND node_id IS DISTINCT FROM customer_id"
                    + OF_THE_ERASED
                    + " UNION ALL (SELECT decision_id FROM decision WHERE anchor = e.id"
                    + " AND anchor IS DISTINCT FROM customer_id AND anchor IS DISTINCT FROM node_id"
                    + OF_THE_ERASED
                    + ") AS found LIMIT $4";

    /** All that hangs on a decision, in this order; the decisions' ids are the only parameter. */
    static final List<String> WITH_DECISIONS =
            List.of(
                    """
                    SELECT 1 FROM choice WHERE decision_id = ANY($1::uuid[]) ORDER BY decision_id, action_id FOR UPDATE
                    """,
                    "DELETE FROM outcome WHERE decision_id = ANY($1::uuid[])",
                    "DELETE FROM orphan WHERE decision_id = ANY($1::uuid[])",
                    "DELETE FROM choice WHERE decision_id = ANY($1::uuid[])",
                    "DELETE FROM decision WHERE decision_id = ANY($1::uuid[])");

    private static final String STEPS =
            """
            DELETE FROM push_step WHERE step_id IN (
              SELECT step_id FROM %s CROSS JOIN LATERAL (
                (SELECT step_id FROM push_step WHERE customer_id = e.id AND decided_at <= e.at LIMIT $4)
                UNION ALL
                (SELECT step_id FROM push_step WHERE anchor = e.id AND decided_at <= e.at LIMIT $4)) AS found
              LIMIT $4)
            """
                    .formatted(GONE);

    /** The looks of one day are one visit, so a day goes as a whole. */
    private static final String VISITS =
            """
            WITH gone AS MATERIALIZED (
              SELECT v.visitor, v.day, v.product_id FROM %s JOIN visit v ON v.visitor = e.id
              WHERE v.day <= (e.at AT TIME ZONE 'UTC')::date LIMIT $4)
            DELETE FROM visit v USING gone
            WHERE v.visitor = gone.visitor AND v.day = gone.day AND v.product_id = gone.product_id
            """
                    .formatted(GONE);

    /** Under all its identifiers where the erased one is the strongest, or else under that one. */
    private static final String CONVERSIONS =
            """
            WITH gone AS MATERIALIZED (
              SELECT c.node_id, c.at, c.interaction_id, c.home FROM %s JOIN conversion c ON c.node_id = e.id
              WHERE c.at <= e.at LIMIT $4)
            DELETE FROM conversion c USING gone
            WHERE c.at = gone.at AND c.interaction_id = gone.interaction_id AND (c.node_id = gone.node_id OR gone.home)
            """
                    .formatted(GONE);

    private static final String CARRIED =
            """
            %s JOIN signal s ON string_to_array(s.node_ids, ' ') && ARRAY[e.id::text]
            WHERE substring(s.signal FROM '"at":"([^"]+)"')::timestamptz <= e.at
              AND split_part(s.node_ids, ' ', 1) %s e.id::text LIMIT $4
            """;

    private static final String SIGNALS =
            """
            WITH gone AS MATERIALIZED (SELECT s.interaction_id FROM %s)
            DELETE FROM signal s USING gone WHERE s.interaction_id = gone.interaction_id
            """
                    .formatted(CARRIED.formatted(GONE, "="));

    /** One identifier a row and round; a signal that carries more of them is found again. */
    private static final String CARRYING =
            """
            WITH gone AS MATERIALIZED (SELECT s.interaction_id, e.id::text AS id FROM %s)
            UPDATE signal s SET signal = replace(s.signal, ',"' || gone.id || '"', ''),
                                node_ids = replace(s.node_ids, ' ' || gone.id, '')
            FROM gone WHERE s.interaction_id = gone.interaction_id
            """
                    .formatted(CARRIED.formatted(GONE, "<>"));

    private static final String RANKINGS =
            """
            DELETE FROM rank_event WHERE event_id IN (
              SELECT r.event_id FROM %s JOIN rank_event r ON r.ids && ARRAY[e.id] AND r.ids <> '{}'
              WHERE r.asked_at <= e.at LIMIT $4)
            """
                    .formatted(GONE);

    /** What does not hang on decisions, one table each. */
    static final List<String> ALONE =
            List.of(STEPS, VISITS, CONVERSIONS, SIGNALS, CARRYING, RANKINGS);

    private ErasureStatements() {}
}
