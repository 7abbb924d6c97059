package com.kundresa.touchpoint.payload;

/** How items lie in a body. */
public enum Shape {
    /** The body is the one item. */
    ONE,
    /** An object whose field {@code batch} holds the items; its other fields are the envelope. */
    BATCH,
    /** One item, or an array of items. */
    ONE_OR_MANY,
    /** An HTML form instead of JSON: one item whose fields are texts. */
    FORM,
    /** An array of items. */
    MANY
}
