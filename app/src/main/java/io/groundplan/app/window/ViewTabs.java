package io.groundplan.app.window;

import io.groundplan.app.document.Drawing;
import io.groundplan.app.words.Words;
import io.groundplan.model.layout.DiagramLayout;
import io.groundplan.model.layout.DiagramView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/**
 * The views of the network, above the drawing: those that exist unasked, then those of the layout.
 */
final class ViewTabs extends HBox {
  private static final List<String> UNASKED = List.of(Drawing.NETWORK, "cluster", "ingress", "dns");

  private final ToggleGroup group = new ToggleGroup();
  private final Consumer<String> onChoice;
  private List<String> shown = List.of();

  ViewTabs(Consumer<String> onChoice) {
    this.onChoice = onChoice;
    setId("views");
    getStyleClass().add("view-tabs");
    setPickOnBounds(false);
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
  }

  /** Offers the views of a layout; the present one is chosen. */
  void show(DiagramLayout layout, String present) {
    List<String> names = new ArrayList<>(UNASKED);
    layout.views().keySet().stream().filter(name -> !names.contains(name)).forEach(names::add);
    if (!names.equals(shown)) {
      shown = List.copyOf(names);
      getChildren().setAll(names.stream().map(name -> tab(name, layout)).toList());
    }
    group.getToggles().stream()
        .filter(toggle -> present.equals(toggle.getUserData()))
        .findFirst()
        .ifPresent(group::selectToggle);
  }

  /** The view at a position, counted from 1. */
  Optional<String> at(int position) {
    return position <= shown.size() ? Optional.of(shown.get(position - 1)) : Optional.empty();
  }

  private ToggleButton tab(String name, DiagramLayout layout) {
    String title =
        Optional.ofNullable(layout.views().get(name))
            .flatMap(DiagramView::label)
            .orElse(UNASKED.contains(name) ? Words.of("view." + name) : name);
    ToggleButton tab = new ToggleButton(title);
    tab.setId("view-" + name);
    tab.setUserData(name);
    tab.setToggleGroup(group);
    tab.setAccessibleText(Words.of("view.accessible", title));
    tab.setOnAction(_ -> {
      group.selectToggle(tab);
      onChoice.accept(name);
    });
    return tab;
  }
}
