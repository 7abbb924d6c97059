package com.kundresa.local.replay;

import com.kundresa.local.message.Message;
import java.util.List;
import java.util.Map;

/**
 * A data file as messages.
 *
 * @param name what it is
 * @param messages in the order of the file
 * @param notes what its rows became, and what was not sent and why: words to number of rows
 */
public record Dataset(String name, List<Message> messages, Map<String, Long> notes) {}
