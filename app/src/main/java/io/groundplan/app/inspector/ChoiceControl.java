package io.groundplan.app.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** A row of buttons of which one is chosen. */
final class ChoiceControl {
  private final HBox row = new HBox();
  private final List<ToggleButton> buttons = new ArrayList<>();
  private final ToggleGroup group = new ToggleGroup();
  private final BiConsumer<Property.Choice, String> onChoice;
  private Property.Choice property;

  ChoiceControl(Property.Choice property, BiConsumer<Property.Choice, String> onChoice) {
    this.property = property;
    this.onChoice = onChoice;
    row.setId(property.controlId());
    row.getStyleClass().add("choice");
    for (Property.Option option : property.options()) {
      ToggleButton button = new ToggleButton(option.label());
      button.setId(property.controlId() + "-" + option.word());
      button.setUserData(option.word());
      button.setToggleGroup(group);
      button.setAccessibleText(property.label() + ": " + option.label());
      button.setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(button, Priority.ALWAYS);
      button.setOnAction(_ -> chosen(option.word()));
      buttons.add(button);
    }
    row.getChildren().setAll(buttons);
    show(property);
  }

  Node node() {
    return row;
  }

  void show(Property.Choice present) {
    property = present;
    group.selectToggle(
        buttons.stream()
            .filter(button -> present.chosen().equals(Optional.of(button.getUserData())))
            .findFirst()
            .orElse(null));
  }

  private void chosen(String word) {
    if (property.chosen().equals(Optional.of(word))) {
      show(property);
    } else {
      onChoice.accept(property, word);
    }
  }
}
