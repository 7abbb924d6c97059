package com.kundresa.profile.announcing.rest;

import com.kundresa.profile.announcing.Notice;

/** A notice as one line of JSON; ids and numbers need no escaping. */
final class NoticeJson {
    private NoticeJson() {}

    static String write(Notice notice) {
        String redirect = notice.redirectTo().map(to -> ",\"redirectTo\":\"" + to + '"').orElse("");
        return "{\"customerId\":\"%s\",\"version\":%d%s}"
                .formatted(notice.customerId(), notice.version(), redirect);
    }
}
