package com.kundresa.touchpoint.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A feature file of the CloudEvents conformance project, as far as its files go: scenarios with doc
 * strings, tables of two columns and examples of one.
 *
 * @param name the scenario with its example
 * @param texts the doc strings in their order
 * @param tables the tables in their order, without their heads
 */
public record Feature(String name, List<String> texts, List<Map<String, String>> tables) {

    /** All scenarios of a file, one for each of their examples. */
    public static List<Feature> scenarios(List<String> lines) {
        List<Feature> scenarios = new ArrayList<>();
        List<String> scenario = new ArrayList<>();
        for (String line : lines) {
            if (line.strip().startsWith("Scenario")) {
                add(scenario, scenarios);
                scenario.clear();
                scenario.add(line);
            } else if (!scenario.isEmpty()) {
                scenario.add(line);
            }
        }
        add(scenario, scenarios);
        return scenarios;
    }

    private static void add(List<String> scenario, List<Feature> scenarios) {
        if (scenario.isEmpty()) {
            return;
        }
        int examples = scenario.stream().map(String::strip).toList().indexOf("Examples:");
        if (examples < 0) {
            scenarios.add(read(scenario));
            return;
        }
        String placeholder = "<" + cells(scenario.get(examples + 1)).getFirst() + ">";
        for (String line : scenario.subList(examples + 2, scenario.size())) {
            if (line.strip().startsWith("|")) {
                String value = cells(line).getFirst();
                scenarios.add(
                        read(
                                scenario.subList(0, examples).stream()
                                        .map(step -> step.replace(placeholder, value))
                                        .toList()));
            }
        }
    }

    private static Feature read(List<String> lines) {
        List<String> texts = new ArrayList<>();
        List<Map<String, String>> tables = new ArrayList<>();
        StringBuilder text = null;
        boolean inTable = false;
        for (String line : lines.subList(1, lines.size())) {
            String step = line.strip();
            if (step.equals("\"\"\"")) {
                if (text != null) {
                    texts.add(text.toString());
                }
                text = text == null ? new StringBuilder() : null;
            } else if (text != null) {
                text.append(step).append('\n');
            } else if (step.startsWith("|")) {
                List<String> cells = cells(step);
                if (!inTable) {
                    tables.add(new LinkedHashMap<>());
                } else {
                    tables.getLast().put(cells.get(0), cells.get(1));
                }
            }
            inTable = text == null && step.startsWith("|");
        }
        return new Feature(lines.getFirst().strip(), texts, tables);
    }

    private static List<String> cells(String row) {
        String inner = row.strip();
        return List.of(inner.substring(1, inner.length() - 1).strip().split("\\s*\\|\\s*"));
    }
}
