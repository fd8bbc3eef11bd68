//! The colours of figures, and the style sheet that changes them.
//!
//! Every shape carries its light colour as a presentation attribute and a class besides. Alone, in
//! a PDF or in a program that knows no style sheets, the picture is dark on white. On a page the
//! sheet made here repaints it for dark, forced colours and print; a class wins over an attribute.

use std::fmt::Write;

/// A colour by what it is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Token {
    /// The name: `ink` makes the property `--figure-ink`.
    pub name: &'static str,
    /// On white paper.
    pub light: &'static str,
    /// On a dark page.
    pub dark: &'static str,
    /// When the reader's own colours are forced upon the page.
    pub forced: &'static str,
}

const fn token(
    name: &'static str,
    light: &'static str,
    dark: &'static str,
    forced: &'static str,
) -> Token {
    Token {
        name,
        light,
        dark,
        forced,
    }
}

/// The page behind the figure.
pub(crate) const PAGE: Token = token("page", "#ffffff", "#0f1613", "Canvas");
/// Text, and the ring around what is chosen.
pub(crate) const INK: Token = token("ink", "#17211c", "#e7ede9", "CanvasText");
/// Text that may stand back.
pub(crate) const QUIET: Token = token("quiet", "#56615b", "#a5b1aa", "CanvasText");
/// Axes and leaders.
pub(crate) const RULE: Token = token("rule", "#7d8982", "#77837c", "CanvasText");
/// Lines that only help the eye along.
pub(crate) const FAINT: Token = token(
    "faint",
    "#d9dfdb",
    "#2b3631",
    "color-mix(in srgb,CanvasText 30%,Canvas)",
);
/// Outlines of shapes whose fill may be pale.
pub(crate) const OUTLINE: Token = token("outline", "#2b7358", "#59aa89", "CanvasText");
/// The one accent.
pub(crate) const ACCENT: Token = token("accent", "#0e5c43", "#86d9b5", "CanvasText");
/// Shapes beside one that has the accent.
pub(crate) const MUTED: Token = token(
    "muted",
    "#7b9287",
    "#6d8378",
    "color-mix(in srgb,CanvasText 55%,Canvas)",
);
/// The pale partner of the accent.
pub(crate) const PALE: Token = token("pale", "#d0eee1", "#1d3a2f", "Canvas");
/// The grey partner of the accent.
pub(crate) const GREY: Token = token(
    "grey",
    "#56615b",
    "#a5b1aa",
    "color-mix(in srgb,CanvasText 70%,Canvas)",
);

/// Five steps of one hue, from little to much: towards the ink and away from the page.
pub(crate) const STEPS: [Token; 5] = [
    token("step-1", "#d0eee1", "#182c25", "Canvas"),
    token(
        "step-2",
        "#8fcdb3",
        "#284c3e",
        "color-mix(in srgb,CanvasText 18%,Canvas)",
    ),
    token(
        "step-3",
        "#50a181",
        "#337058",
        "color-mix(in srgb,CanvasText 36%,Canvas)",
    ),
    token(
        "step-4",
        "#2b7358",
        "#59aa89",
        "color-mix(in srgb,CanvasText 80%,Canvas)",
    ),
    token("step-5", "#134332", "#a3e5c6", "CanvasText"),
];

/// The colour of text on each step.
pub(crate) const ON_STEPS: [Token; 5] = [INK, INK, INK, PAGE, PAGE];

const PLAIN: [Token; 10] = [
    PAGE, INK, QUIET, RULE, FAINT, OUTLINE, ACCENT, MUTED, PALE, GREY,
];

fn tokens() -> impl Iterator<Item = Token> {
    PLAIN.into_iter().chain(STEPS)
}

/// The style sheet for pages that show figures.
///
/// A page can set `--figure-ink`, `--figure-page`, `--figure-accent` and the others to colours
/// of its own; what it does not set has the values in the sheet, light or dark as the reader
/// prefers. `--figure-page` should be the page's background. Two widths of the same figure inside
/// an element of class `figure-both` take turns by the room there is.
///
/// ```
/// assert!(figures::stylesheet().contains("var(--figure-ink,#17211c)"));
/// ```
pub fn stylesheet() -> String {
    let mut sheet = String::with_capacity(6_000);
    sheet.push_str(
        ".figure{display:block;width:100%;height:auto;max-width:48rem;font-family:inherit;\
         font-variant-numeric:tabular-nums}\n\
         .figure-narrow{max-width:30rem}\n\
         .figure-both{container-type:inline-size}\n\
         .figure-both>.figure-wide{display:none}\n\
         @container (min-width:40rem){\
         .figure-both>.figure-wide{display:block}.figure-both>.figure-narrow{display:none}}\n",
    );
    block(&mut sheet, None, |token| {
        format!("var(--figure-{},{})", token.name, token.light)
    });
    block(
        &mut sheet,
        Some("screen and (prefers-color-scheme:dark)"),
        |token| format!("var(--figure-{},{})", token.name, token.dark),
    );
    // Nobody wants a page of ink: print has the light colours whatever the page says.
    block(&mut sheet, Some("print"), |token| token.light.to_owned());
    block(&mut sheet, Some("(forced-colors:active)"), |token| {
        token.forced.to_owned()
    });
    // Otherwise the halo of a text would be forced into the colour of the text itself.
    sheet.push_str("@media (forced-colors:active){.figure text{forced-color-adjust:none}}\n");
    for token in tokens() {
        let name = token.name;
        for property in ["fill", "stroke"] {
            let _ = writeln!(
                sheet,
                ".figure-{property}-{name}{{{property}:var(--figure-now-{name})}}"
            );
        }
    }
    sheet
}

/// One set of colours, under a condition or always.
fn block(sheet: &mut String, media: Option<&str>, colour: impl Fn(Token) -> String) {
    if let Some(media) = media {
        let _ = write!(sheet, "@media {media}{{");
    }
    sheet.push_str(".figure{");
    let declared: Vec<String> = tokens()
        .map(|token| format!("--figure-now-{}:{}", token.name, colour(token)))
        .collect();
    sheet.push_str(&declared.join(";"));
    sheet.push('}');
    if media.is_some() {
        sheet.push('}');
    }
    sheet.push('\n');
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Contrast of text against what is behind it, and of a shape against its surroundings, that
    /// WCAG asks for (1.4.3 and 1.4.11).
    const TEXT: f64 = 4.5;
    const SHAPE: f64 = 3.0;

    fn luminance(colour: &str) -> f64 {
        let part = |at: usize| {
            let value = f64::from(u8::from_str_radix(&colour[at..at + 2], 16).unwrap()) / 255.0;
            if value <= 0.04045 {
                value / 12.92
            } else {
                ((value + 0.055) / 1.055).powf(2.4)
            }
        };
        0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5)
    }

    fn contrast(one: &str, other: &str) -> f64 {
        let (one, other) = (luminance(one), luminance(other));
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    fn themes() -> [fn(&Token) -> &'static str; 2] {
        [|token| token.light, |token| token.dark]
    }

    #[test]
    fn text_stands_out_from_the_page_and_from_every_step() {
        for theme in themes() {
            for text in [INK, QUIET] {
                assert!(
                    contrast(theme(&text), theme(&PAGE)) >= TEXT,
                    "{}",
                    text.name
                );
            }
            for (step, on) in STEPS.iter().zip(&ON_STEPS) {
                assert!(contrast(theme(step), theme(on)) >= TEXT, "{}", step.name);
            }
            for (fill, on) in [(ACCENT, PAGE), (PALE, INK), (GREY, PAGE)] {
                assert!(contrast(theme(&fill), theme(&on)) >= TEXT, "{}", fill.name);
            }
        }
    }

    #[test]
    fn shapes_and_lines_stand_out_from_the_page() {
        for theme in themes() {
            for shape in [RULE, OUTLINE, ACCENT, MUTED, GREY, INK] {
                let contrast = contrast(theme(&shape), theme(&PAGE));
                assert!(contrast >= SHAPE, "{} {contrast}", shape.name);
            }
        }
    }

    #[test]
    fn neighbours_in_a_stack_stand_out_from_each_other() {
        for theme in themes() {
            assert!(contrast(theme(&ACCENT), theme(&PALE)) >= SHAPE);
            assert!(contrast(theme(&OUTLINE), theme(&PALE)) >= SHAPE);
            assert!(contrast(theme(&GREY), theme(&PAGE)) >= SHAPE);
        }
    }

    #[test]
    fn every_step_stands_out_from_the_page_or_has_an_outline_that_does() {
        for theme in themes() {
            for step in &STEPS {
                let itself = contrast(theme(step), theme(&PAGE)) >= SHAPE;
                let outline = contrast(theme(step), theme(&OUTLINE)) >= SHAPE;
                assert!(itself || outline, "{}", step.name);
            }
        }
    }

    #[test]
    fn each_step_is_further_from_the_page_than_the_one_before() {
        for theme in themes() {
            let far: Vec<f64> = STEPS
                .iter()
                .map(|step| contrast(theme(step), theme(&PAGE)))
                .collect();
            assert!(
                far.windows(2).all(|pair| pair[1] > pair[0] * 1.4),
                "{far:?}"
            );
        }
    }

    #[test]
    fn the_sheet_is_as_reviewed() {
        insta::assert_snapshot!(stylesheet());
    }
}
