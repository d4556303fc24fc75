package io.groundplan.app.window;

import io.groundplan.app.canvas.CanvasView;
import java.util.List;

/** What the View menu does: which part of the drawing, and which view of the network. */
final class ViewCommands {
  private ViewCommands() {}

  static List<List<Command>> of(CanvasView canvas, ViewTabs tabs, Workbench bench) {
    return List.of(
        List.of(
            new Command("zoom-in", "Shortcut+Equals", canvas::zoomIn),
            new Command("zoom-out", "Shortcut+Minus", canvas::zoomOut),
            new Command("zoom-full", "Shortcut+0", canvas::zoomToFullSize),
            new Command("fit", "Shortcut+Shift+H", canvas::fit)),
        List.of(
            view(1, tabs, bench),
            view(2, tabs, bench),
            view(3, tabs, bench),
            view(4, tabs, bench)));
  }

  private static Command view(int position, ViewTabs tabs, Workbench bench) {
    return new Command(
        "view-" + position, "Shortcut+" + position, () -> tabs.at(position).ifPresent(bench::show));
  }
}
