package com.kundresa.local.running;

import java.nio.file.Path;

/**
 * A process that this run started.
 *
 * @param name what a person calls it
 * @param log what it says
 * @param end ends it cleanly and waits for that
 */
record Child(String name, ProcessHandle handle, Path log, Runnable end) {}
