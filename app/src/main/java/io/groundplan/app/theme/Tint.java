package io.groundplan.app.theme;

import javafx.scene.paint.Color;

/**
 * The two shades of a hue.
 *
 * @param line of borders, bands and lines
 * @param fill of grounds
 */
public record Tint(Color line, Color fill) {

  static Tint of(String line, String fill) {
    return new Tint(Color.web(line), Color.web(fill));
  }
}
