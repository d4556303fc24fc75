package io.groundplan.app.window;

import io.groundplan.app.document.DocumentSession;
import java.util.List;

/** What the File menu does. */
final class FileCommands {
  private FileCommands() {}

  /**
   * The groups of the menu.
   *
   * @param quit leaves the window
   */
  static List<List<Command>> of(
      Filing filing, DocumentSession session, Tasks tasks, Runnable quit) {
    Command save = new Command("save", "Shortcut+S", filing::save);
    session
        .historyProperty()
        .addListener((_, _, after) -> save.disabledProperty().set(!after.isChanged()));
    save.disabledProperty().set(true);
    return List.of(
        List.of(
            new Command("new", "Shortcut+N", filing::begin),
            new Command("open", "Shortcut+O", filing::chooseAndOpen)),
        List.of(save, new Command("save-as", "Shortcut+Shift+S", filing::saveAs)),
        List.of(new Command("export", "Shortcut+E", tasks::export)),
        List.of(new Command("quit", "Shortcut+Q", quit)));
  }
}
