package com.kundresa.local.world;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sample shop's products: things for a Nordic home, the same in every world. */
public final class Catalogue {
    private static final String GOODS =
            """
            Coffee and tea
            kettle-steel | Kettle Norrsken, brushed steel | 799
            kettle-enamel | Kettle Rimfrost, white enamel | 649
            coffee-grinder | Hand grinder Kvarn | 549
            coffee-filter | Pour-over set Drypp | 399
            coffee-beans | Coffee beans, dark roast, 500 g | 119
            coffee-light | Coffee beans, light roast, 500 g | 129
            tea-rosehip | Rosehip tea, 20 bags | 59
            mug-stoneware | Mug Sten, stoneware | 149
            Kitchen
            board-birch | Serving board Björk, birch | 249
            knife-bread | Bread knife Skive | 449
            pan-iron | Cast iron pan Glöd, 26 cm | 699
            pot-enamel | Enamel pot Rimfrost, 3 l | 599
            bowl-set | Bowls Sten, set of 3 | 399
            apron-linen | Apron Hav, linen | 329
            scale-kitchen | Kitchen scale Gram | 279
            mill-pepper | Pepper mill Korn, beech | 359
            Textiles
            blanket-wool | Wool blanket Fjäll, grey | 1199
            blanket-cotton | Cotton throw Dis, sage | 499
            cushion-linen | Cushion cover Hav, linen | 249
            towel-bath | Bath towel Strand | 199
            towel-kitchen | Kitchen towels Rand, 2 pieces | 149
            bedding-double | Bed linen Dis, double | 899
            rug-cotton | Rag rug Rand, 70 x 140 | 599
            Lighting
            lamp-table | Table lamp Måne | 899
            lamp-floor | Floor lamp Tall | 1799
            lamp-pendant | Pendant Klot, opal glass | 1299
            lantern-garden | Garden lantern Fyr | 449
            bulb-warm | LED bulb, warm white | 89
            lights-string | String lights Stjärna | 249
            candle-beeswax | Beeswax candles, 4 pieces | 159
            Outdoor
            thermos-steel | Thermos Tur, 0.75 l | 399
            mug-camping | Camping mug Tur, enamel | 129
            backpack-day | Day pack Led, 20 l | 999
            hammock-double | Hammock Tall | 699
            axe-small | Small axe Yxa, ash handle | 749
            firepit-bowl | Fire bowl Glöd | 1499
            picnic-blanket | Picnic blanket Äng | 449
            headlamp | Head torch Lys | 349
            Knitwear
            sweater-fisherman | Fisherman's sweater Hav | 1499
            cardigan-lamb | Lambswool cardigan Dis | 1299
            hat-rib | Ribbed hat Rim | 299
            mittens-wool | Wool mittens Rim | 279
            socks-ragg | Ragg socks, 2 pairs | 189
            scarf-merino | Merino scarf Dis | 449
            poncho-kids | Children's poncho Tuss | 549
            Children
            blocks-birch | Building blocks Björk | 399
            puzzle-forest | Forest puzzle, 48 pieces | 179
            bear-cotton | Cotton bear Bamse | 249
            train-wood | Wooden train Tåg | 349
            book-trolls | Picture book: Seven small trolls | 159
            lunchbox-moose | Lunch box Moose | 149
            raincoat-kids | Raincoat Skvätt | 449
            Bath
            soap-pine | Soap Barr, pine | 79
            soap-oat | Soap Havre, oat | 79
            cream-hand | Hand cream Havre | 129
            oil-bath | Bath oil Barr | 189
            brush-wood | Bath brush, oak | 159
            sauna-ladle | Sauna ladle Bastu | 299
            sauna-bucket | Sauna bucket Bastu | 599
            basket-laundry | Laundry basket Flet, willow | 699
            """;

    private static final double DKK_FOR_SEK = 0.66;

    private static final List<Product> PRODUCTS = parse(GOODS);

    private Catalogue() {}

    /** All products, by category. */
    public static List<Product> products() {
        return PRODUCTS;
    }

    public static Optional<Product> find(String id) {
        return PRODUCTS.stream().filter(product -> product.id().equals(id)).findFirst();
    }

    /** A product that is known to be there. */
    static Product product(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("no product " + id));
    }

    /** Products by category, in the order of the shop's shelves. */
    public static Map<String, List<Product>> byCategory() {
        Map<String, List<Product>> shelves = new LinkedHashMap<>();
        for (Product product : PRODUCTS) {
            shelves.computeIfAbsent(product.category(), any -> new ArrayList<>()).add(product);
        }
        return shelves;
    }

    /** A line without bars opens a category; the others are id, name and price in SEK. */
    private static List<Product> parse(String goods) {
        List<Product> products = new ArrayList<>();
        String category = "";
        for (String line : goods.lines().toList()) {
            String[] parts = line.split(" \\| ", -1);
            if (parts.length == 1) {
                category = line.strip();
            } else {
                long sek = Long.parseLong(parts[2].strip());
                products.add(
                        new Product(parts[0], parts[1], category, sek * 100, danish(sek) * 100));
            }
        }
        return List.copyOf(products);
    }

    /** Kroner that end in 9, as prices do. */
    private static long danish(long sek) {
        return Math.max(9, Math.round(sek * DKK_FOR_SEK / 10) * 10 - 1);
    }
}
