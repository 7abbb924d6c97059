package com.kundresa.local;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.Function;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.h2.mvstore.type.ObjectDataType;
import org.jspecify.annotations.Nullable;

/**
 * The file of the embedded document server. By itself the server keeps everything as serialized
 * Java objects, and serializes two keys to compare them: that cost more per interaction than all of
 * profile-service. The one large collection, the history, is therefore opened beforehand with types
 * of its own: keys are texts, UUIDs among them 16 bytes, documents BSON. Other collections stay as
 * the server has them.
 */
final class DocumentFile {

    private static final String HISTORY = "kundresa.interactions";
    private static final int CACHE_MEGABYTES = 32;

    /** Ids are random, so nearly each insert writes a page of its own: small pages are cheaper. */
    private static final int PAGE_BYTES = 4096;

    private DocumentFile() {}

    /** Opens the file, or makes it. */
    static MVStore open(Path file) {
        var store =
                new MVStore.Builder()
                        .fileName(file.toAbsolutePath().toString())
                        .cacheSize(CACHE_MEGABYTES)
                        .pageSplitSize(PAGE_BYTES)
                        .open();
        store.openMap(
                HISTORY + "._index__id_",
                new MVMap.Builder<KeyValue, Object>()
                        .keyType(new TextFirst<>(KeyValue.class, DocumentFile::text, KeyValue::new))
                        .valueType(position()));
        store.openMap(
                "databases." + HISTORY,
                new MVMap.Builder<Object, Document>().keyType(position()).valueType(new Bson()));
        return store;
    }

    /** A document lies where its id says. */
    private static TextFirst<Object> position() {
        return new TextFirst<>(
                Object.class, id -> id instanceof String text ? text : null, id -> id);
    }

    private static @Nullable String text(KeyValue key) {
        return key.size() == 1 && key.get(0) instanceof String text ? text : null;
    }

    /**
     * Texts as characters, in their order; whatever else comes behind them, as the store does it.
     */
    private static final class TextFirst<T> extends BasicDataType<T> {
        private static final byte TEXT = 0;
        private static final byte OTHER = 1;
        private static final byte UUID_TEXT = 2;
        private static final int UUID_LENGTH = 36;
        private static final int OVERHEAD = 64;

        private final Class<T> type;
        private final Function<T, @Nullable String> textOf;
        private final Function<String, T> of;
        private final ObjectDataType others = new ObjectDataType();

        TextFirst(Class<T> type, Function<T, @Nullable String> textOf, Function<String, T> of) {
            this.type = type;
            this.textOf = textOf;
            this.of = of;
        }

        @Override
        public int compare(T a, T b) {
            var one = textOf.apply(a);
            var other = textOf.apply(b);
            if (one != null && other != null) {
                return one.compareTo(other);
            }
            return one == null && other == null ? others.compare(a, b) : one == null ? 1 : -1;
        }

        @Override
        public int getMemory(T value) {
            var text = textOf.apply(value);
            return OVERHEAD + (text == null ? others.getMemory(value) : text.length());
        }

        @Override
        public void write(WriteBuffer buffer, T value) {
            var text = textOf.apply(value);
            var uuid = text == null ? null : uuid(text);
            if (uuid != null) {
                buffer.put(UUID_TEXT)
                        .putLong(uuid.getMostSignificantBits())
                        .putLong(uuid.getLeastSignificantBits());
            } else if (text != null) {
                buffer.put(TEXT).putVarInt(text.length()).putStringData(text, text.length());
            } else {
                buffer.put(OTHER);
                others.write(buffer, value);
            }
        }

        @Override
        public T read(ByteBuffer buffer) {
            return switch (buffer.get()) {
                case UUID_TEXT -> of.apply(new UUID(buffer.getLong(), buffer.getLong()).toString());
                case TEXT -> of.apply(DataUtils.readString(buffer));
                default -> type.cast(others.read(buffer));
            };
        }

        /** Where the text is a UUID as Java writes it: then its 16 bytes say the same. */
        private static @Nullable UUID uuid(String text) {
            if (text.length() != UUID_LENGTH || text.charAt(8) != '-') {
                return null;
            }
            try {
                var uuid = UUID.fromString(text);
                return uuid.toString().equals(text) ? uuid : null;
            } catch (IllegalArgumentException another) {
                return null;
            }
        }

        @Override
        @SuppressWarnings("unchecked")
        public T[] createStorage(int size) {
            return (T[]) java.lang.reflect.Array.newInstance(type, size);
        }
    }

    /** Documents as they travel. */
    private static final class Bson extends BasicDataType<Document> {
        private static final int OVERHEAD = 256;

        @Override
        public int getMemory(Document document) {
            var bytes = OVERHEAD;
            for (var value : document.values()) {
                bytes += value instanceof BinData binary ? binary.getData().length : OVERHEAD;
            }
            return bytes;
        }

        @Override
        public void write(WriteBuffer buffer, Document document) {
            var bytes = Unpooled.buffer(getMemory(document));
            BsonEncoder.encodeDocument(document, bytes);
            buffer.putVarInt(bytes.readableBytes());
            buffer.put(bytes.array(), bytes.arrayOffset(), bytes.readableBytes());
        }

        @Override
        public Document read(ByteBuffer buffer) {
            var bytes = new byte[DataUtils.readVarInt(buffer)];
            buffer.get(bytes);
            return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes));
        }

        @Override
        public Document[] createStorage(int size) {
            return new Document[size];
        }
    }
}
