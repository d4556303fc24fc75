package io.groundplan.app.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

/** Light or dark. */
public enum Theme {
  LIGHT(new PrimerLight(), "light"),
  DARK(new PrimerDark(), "dark");

  private final String base;
  private final String styleClass;

  Theme(atlantafx.base.theme.Theme base, String styleClass) {
    this.base = base.getUserAgentStylesheet();
    this.styleClass = styleClass;
  }

  /** The colours of the canvas. */
  public Colours colours() {
    return switch (this) {
      case LIGHT -> Colours.LIGHT;
      case DARK -> Colours.DARK;
    };
  }

  /** The style sheet of the controls, under our own. */
  public String baseStylesheet() {
    return base;
  }

  /** The class by which our own style sheet knows the theme. */
  public String styleClass() {
    return styleClass;
  }

  /** The other one. */
  public Theme other() {
    return this == LIGHT ? DARK : LIGHT;
  }
}
