package io.groundplan.app.theme;

import java.util.EnumMap;
import java.util.Map;
import javafx.scene.paint.Color;

/**
 * The colours of the canvas in one theme.
 *
 * @param ground what everything stands on
 * @param ink of texts and marks
 * @param tints one for each hue
 */
public record Colours(Ground ground, Ink ink, Map<Hue, Tint> tints) {

  /** Colours of the canvas, its dots, the cards on it, their borders and their shadows. */
  public record Ground(Color canvas, Color dots, Color card, Color border, Color shadow) {}

  /** Colours of text, of quieter text, of the selection, and of text on strong colours. */
  public record Ink(Color text, Color muted, Color accent, Color onStrong) {}

  /** Colours on white paper. */
  public static final Colours LIGHT =
      new Colours(
          new Ground(
              Color.web("#fafbfc"),
              Color.web("#e3e7ed"),
              Color.web("#ffffff"),
              Color.web("#cfd6df"),
              Color.web("#1c243014")),
          new Ink(
              Color.web("#1c2430"),
              Color.web("#5d6878"),
              Color.web("#2f6fed"),
              Color.web("#ffffff")),
          tints(
              Tint.of("#334155", "#f3f5f8"),
              Tint.of("#b9c9e4", "#eef3fb"),
              Tint.of("#c3ccd8", "#f3f5f8"),
              Tint.of("#c3ccd8", "#ffffff"),
              Tint.of("#9db7e8", "#e8f0fe"),
              Tint.of("#2f6fed", "#e8f0fe"),
              Tint.of("#0f9d75", "#e6f6f1"),
              Tint.of("#b4530a", "#fff4e5"),
              Tint.of("#7a3ff2", "#f3edff"),
              Tint.of("#0f766e", "#e3f4f2"),
              Tint.of("#c2185b", "#ffffff"),
              Tint.of("#c62828", "#fdecea"),
              Tint.of("#b26a00", "#fff4e0"),
              Tint.of("#2f6fed", "#e8f0fe")));

  /** Colours on a dark screen. */
  public static final Colours DARK =
      new Colours(
          new Ground(
              Color.web("#11151b"),
              Color.web("#222a34"),
              Color.web("#1e2631"),
              Color.web("#394556"),
              Color.web("#00000050")),
          new Ink(
              Color.web("#e6eaf0"),
              Color.web("#93a0b3"),
              Color.web("#6aa0ff"),
              Color.web("#0b1220")),
          tints(
              Tint.of("#b8c4d6", "#252d39"),
              Tint.of("#34486a", "#16202e"),
              Tint.of("#3a4657", "#181f29"),
              Tint.of("#3a4657", "#141a22"),
              Tint.of("#3f5f96", "#1a2740"),
              Tint.of("#6aa0ff", "#1a2740"),
              Tint.of("#3ccf9f", "#12291f"),
              Tint.of("#ffb25c", "#33260f"),
              Tint.of("#b794ff", "#271d3d"),
              Tint.of("#4fd1c5", "#10292a"),
              Tint.of("#ff7eb0", "#1e2631"),
              Tint.of("#ff7b72", "#3a1a1a"),
              Tint.of("#f0b451", "#33260f"),
              Tint.of("#6aa0ff", "#1a2740")));

  /** The tint of a hue. */
  public Tint tint(Hue hue) {
    return tints.getOrDefault(hue, new Tint(ink.text(), ground.card()));
  }

  private static Map<Hue, Tint> tints(Tint... inOrder) {
    Map<Hue, Tint> tints = new EnumMap<>(Hue.class);
    Hue[] hues = Hue.values();
    for (int i = 0; i < hues.length; i++) {
      tints.put(hues[i], inOrder[i]);
    }
    return Map.copyOf(tints);
  }
}
