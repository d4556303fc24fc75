package io.groundplan.app.window;

import io.groundplan.app.words.Words;
import java.util.List;

/** What the Help menu does. */
final class HelpCommands {
  private HelpCommands() {}

  static List<List<Command>> of(Dialogs dialogs) {
    return List.of(
        List.of(
            new Command(
                "keys",
                "F1",
                () -> dialogs.tellPairs(Words.of("keys.title"), Words.of("keys.text"))),
            new Command(
                "about",
                "",
                () ->
                    dialogs.tell(
                        Words.of("command.about"), Words.of("app.name"), Words.of("about.text")))));
  }
}
