package io.groundplan.app.window;

import io.groundplan.app.words.Words;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/** Something that a menu, a button or a key does. */
final class Command {
  private final StringProperty title;
  private final BooleanProperty disabled = new SimpleBooleanProperty();
  private final String key;
  private final String keys;
  private final Runnable action;

  /**
   * A command.
   *
   * @param key of its name among the words
   * @param keys its keys, as {@link KeyCombination#valueOf} reads them; empty: none
   */
  Command(String key, String keys, Runnable action) {
    this.key = key;
    this.keys = keys;
    this.action = action;
    this.title = new SimpleStringProperty(Words.of("command." + key));
  }

  StringProperty titleProperty() {
    return title;
  }

  BooleanProperty disabledProperty() {
    return disabled;
  }

  String keys() {
    return keys;
  }

  /** Does it, unless it is disabled. */
  void run() {
    if (!disabled.get()) {
      action.run();
    }
  }

  /** The keys; a misspelt one would be taken for a character, which no keyboard has. */
  private KeyCombination combination() {
    KeyCombination combination = KeyCombination.valueOf(keys);
    if (!(combination instanceof KeyCodeCombination)) {
      throw new IllegalArgumentException(keys + " is no combination of known keys");
    }
    return combination;
  }

  MenuItem toMenuItem() {
    MenuItem item = new MenuItem();
    item.setId("menu-" + key);
    item.textProperty().bind(title);
    item.disableProperty().bind(disabled);
    item.setMnemonicParsing(false);
    if (!keys.isEmpty()) {
      item.setAccelerator(combination());
    }
    item.setOnAction(_ -> action.run());
    return item;
  }
}
