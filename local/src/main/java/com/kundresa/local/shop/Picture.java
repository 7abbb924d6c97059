package com.kundresa.local.shop;

import com.kundresa.local.world.Catalogue;
import com.kundresa.local.world.Product;
import java.util.List;
import java.util.Map;

/**
 * A quiet tile for a product: a shape for its category, colours and layout by its place on the
 * shelf. Pure.
 */
final class Picture {

    private record Colours(String ground, String shape, String accent) {}

    private static final List<Colours> PALETTE =
            List.of(
                    new Colours("#e6ebe4", "#5d7f72", "#c98a5a"),
                    new Colours("#efe6da", "#a8704a", "#56746b"),
                    new Colours("#e2e8ee", "#5c7390", "#d0a15c"),
                    new Colours("#f0e4e0", "#a65f4f", "#6d8a7c"),
                    new Colours("#ebe8dc", "#7c7a52", "#b5654a"),
                    new Colours("#e5e3ec", "#6d6791", "#c39a6b"));

    /** S is the shape's colour, A the accent's; the tile is 240 by 240. */
    private static final Map<String, String> SHAPES =
            Map.of(
                    "Coffee and tea",
                    "<path fill='S' d='M68 100h84v44a28 28 0 0 1-28 28H96a28 28 0 0 1-28-28z'/>"
                            + "<path fill='none' stroke='S' stroke-width='10' d='M152 112h10a18 18 0 0 1 0 36h-12'/>"
                            + "<path fill='none' stroke='A' stroke-width='6' stroke-linecap='round'"
                            + " d='M94 84c-8-10 8-16 0-28M122 84c-8-10 8-16 0-28'/>",
                    "Kitchen",
                    "<rect fill='S' x='66' y='100' width='108' height='70' rx='14'/>"
                            + "<rect fill='A' x='58' y='88' width='124' height='14' rx='7'/>"
                            + "<circle fill='A' cx='120' cy='80' r='9'/>"
                            + "<path stroke='S' stroke-width='11' stroke-linecap='round' d='M48 120h18M174 120h18'/>",
                    "Textiles",
                    "<rect fill='S' x='56' y='78' width='128' height='34' rx='14'/>"
                            + "<rect fill='A' x='56' y='114' width='128' height='28' rx='12'/>"
                            + "<rect fill='S' x='56' y='144' width='128' height='34' rx='14'/>"
                            + "<path stroke='#fff' stroke-opacity='.5' stroke-width='4' d='M76 78v34M88 78v34M76 144v34M88 144v34'/>",
                    "Lighting",
                    "<path stroke='S' stroke-width='5' d='M120 0v84'/>"
                            + "<path fill='S' d='M120 80c34 0 56 24 58 54H62c2-30 24-54 58-54z'/>"
                            + "<path fill='A' d='M100 134h40a20 20 0 0 1-40 0z'/>"
                            + "<path fill='A' fill-opacity='.22' d='M70 148h100l34 92H36z'/>",
                    "Outdoor",
                    "<circle fill='A' cx='164' cy='82' r='22'/>"
                            + "<path fill='S' d='M28 186 92 84l38 60 22-32 60 74z'/>"
                            + "<path fill='#fff' fill-opacity='.55' d='m92 84 20 32-14-6-8 10-10-8-8 4z'/>",
                    "Knitwear",
                    "<path fill='S' d='m92 66-38 22-16 66 26 8 8-32v56h96v-56l8 32 26-8-16-66-38-22a30 30 0 0 1-56 0z'/>"
                            + "<path fill='none' stroke='A' stroke-width='6' d='m74 128 12-10 12 10 12-10 12 10 12-10 12 10 12-10 10 9M74 146l12-10 12 10 12-10 12 10 12-10 12 10 12-10 10 9'/>",
                    "Children",
                    "<rect fill='S' x='60' y='122' width='58' height='58' rx='8'/>"
                            + "<rect fill='A' x='124' y='122' width='58' height='58' rx='8'/>"
                            + "<rect fill='S' x='92' y='60' width='58' height='58' rx='8'/>"
                            + "<circle fill='#fff' fill-opacity='.6' cx='121' cy='89' r='13'/>"
                            + "<path fill='#fff' fill-opacity='.6' d='m153 136 15 28h-30zM75 137h28v28H75z'/>",
                    "Bath",
                    "<path fill='S' d='M120 52c28 36 46 58 46 84a46 46 0 0 1-92 0c0-26 18-48 46-84z'/>"
                            + "<path fill='none' stroke='#fff' stroke-opacity='.6' stroke-width='7' stroke-linecap='round' d='M96 136a24 24 0 0 0 18 24'/>"
                            + "<path fill='none' stroke='A' stroke-width='6' stroke-linecap='round' d='M52 196c12-9 22-9 34 0s22 9 34 0 22-9 34 0 22 9 34 0'/>");

    /** One thing, a pair, or one seen from close by. */
    private static final List<String> LAYOUTS =
            List.of(
                    "<g>%1$s</g>",
                    "<g transform='translate(0 74) scale(.6)'>%1$s</g>"
                            + "<g transform='translate(96 20) scale(.6)'>%1$s</g>",
                    "<g transform='translate(-42 -30) scale(1.35)'>%1$s</g>");

    private Picture() {}

    /** The tile as an SVG document. */
    static String svg(Product product) {
        int place = Math.max(0, Catalogue.products().indexOf(product));
        Colours colours = PALETTE.get(place % PALETTE.size());
        String shape =
                SHAPES.getOrDefault(
                                product.category(), "<circle fill='S' cx='120' cy='120' r='60'/>")
                        .replace("'S'", "'" + colours.shape() + "'")
                        .replace("'A'", "'" + colours.accent() + "'");
        return "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 240 240' role='img'>"
                + "<rect width='240' height='240' fill='%s'/>".formatted(colours.ground())
                + LAYOUTS.get(place * 2 % 5 % LAYOUTS.size()).formatted(shape)
                + "</svg>";
    }
}
