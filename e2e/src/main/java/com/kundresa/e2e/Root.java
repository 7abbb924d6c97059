package com.kundresa.e2e;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the product's own folder is, from wherever inside it something was started. */
public final class Root {
    private Root() {}

    /**
     * The folder with all modules.
     *
     * @throws IllegalStateException outside of it
     */
    public static Path folder() {
        for (var folder = Path.of("").toAbsolutePath();
                folder != null;
                folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("touchpoint-service"))) {
                return folder;
            }
        }
        throw new IllegalStateException("not inside of the product's folder");
    }

    /** The folder of this module. */
    public static Path module() {
        return folder().resolve("e2e");
    }

    /** Data of others, beside the product; absent on most machines. */
    public static Path sharedData() {
        return folder().resolve("../shared/data").normalize();
    }
}
