package io.groundplan.app.palette;

import io.groundplan.app.theme.Icons;
import io.groundplan.app.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/**
 * Offers what can be put on the drawing. Choosing an entry takes the tool in hand; choosing it
 * again puts it away. By keyboard the new thing goes onto what is selected.
 */
public final class PalettePane extends ScrollPane {
  private final ToggleGroup choice = new ToggleGroup();

  /**
   * A pane of groups.
   *
   * @param onChoice gets the entry that was chosen, or nothing when it was put away
   */
  public PalettePane(List<PaletteEntry.Group> groups, Consumer<Optional<PaletteEntry>> onChoice) {
    setId("palette");
    getStyleClass().add("palette");
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    VBox list = new VBox();
    list.getStyleClass().add("palette-list");
    for (PaletteEntry.Group group : groups) {
      Label heading = new Label(Words.heading("palette.group." + group.key()));
      heading.getStyleClass().add("section-heading");
      list.getChildren().add(heading);
      group.entries().forEach(entry -> list.getChildren().add(button(entry)));
    }
    setContent(list);
    choice
        .selectedToggleProperty()
        .addListener((_, _, chosen) ->
            onChoice.accept(
                Optional.ofNullable(chosen).map(toggle -> (PaletteEntry) toggle.getUserData())));
  }

  /** Puts the chosen entry away. */
  public void clear() {
    choice.selectToggle(null);
  }

  private ToggleButton button(PaletteEntry entry) {
    ToggleButton button = new ToggleButton(entry.title(), Icons.of(entry.kind()).toNode(18));
    button.setId("palette-" + entry.key());
    button.setUserData(entry);
    button.setToggleGroup(choice);
    button.setMaxWidth(Double.MAX_VALUE);
    button.getStyleClass().addAll("palette-entry", "kind-" + entry.key());
    button.setTooltip(new Tooltip(Words.of("palette.hint", entry.title())));
    button.setAccessibleText(Words.of("palette.hint", entry.title()));
    return button;
  }
}
