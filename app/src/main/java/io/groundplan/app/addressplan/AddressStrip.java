package io.groundplan.app.addressplan;

import io.groundplan.app.theme.Hue;
import io.groundplan.app.theme.Theme;
import io.groundplan.app.words.Words;
import java.util.stream.Collectors;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/** The strip of an address plan. Bands say what they are in a tooltip and to screen readers. */
public final class AddressStrip extends Region {
  private static final double HIGH = 22;
  private static final double LEAST_WIDE = 3;

  private final Canvas canvas = new Canvas();
  private final SubnetBands plan;
  private final Theme theme;

  /** The strip of a plan. */
  public AddressStrip(SubnetBands plan, Theme theme) {
    this.plan = plan;
    this.theme = theme;
    getStyleClass().add("address-strip");
    canvas.setManaged(false);
    getChildren().add(canvas);
    setPrefHeight(HIGH);
    setMinHeight(HIGH);
    setAccessibleRole(AccessibleRole.TEXT);
    setAccessibleText(words());
    Tooltip.install(this, new Tooltip(words()));
  }

  private String words() {
    String bands =
        plan.bands().stream()
            .map(band -> Words.of("plan.band", band.range().toString(), band.owner()))
            .collect(Collectors.joining("\n"));
    return Words.of("plan.title", plan.prefix().toString()) + "\n" + bands;
  }

  @Override
  protected void layoutChildren() {
    canvas.setWidth(getWidth());
    canvas.setHeight(getHeight());
    GraphicsContext graphics = canvas.getGraphicsContext2D();
    graphics.clearRect(0, 0, getWidth(), getHeight());
    double inner = getWidth() - 2;
    for (Band band : plan.bands()) {
      double left = 1 + Math.floor(plan.position(band.range().first()) * inner);
      double right =
          1
              + Math.ceil(
                  plan.position(band.range().last()) * inner
                      + inner / plan.prefix().size().doubleValue());
      Color colour = theme.colours().tint(band.hue()).line();
      boolean background = band.hue() == Hue.INFO || band.hue() == Hue.HOST;
      graphics.setFill(background ? colour.deriveColor(0, 1, 1, 0.3) : colour);
      graphics.fillRect(
          Math.min(left, getWidth() - LEAST_WIDE - 1),
          1,
          Math.max(LEAST_WIDE, right - left),
          getHeight() - 2);
    }
  }
}
