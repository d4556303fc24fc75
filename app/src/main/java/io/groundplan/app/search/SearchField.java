package io.groundplan.app.search;

import io.groundplan.app.words.Words;
import io.groundplan.app.work.Latest;
import io.groundplan.app.work.Workers;
import io.groundplan.model.topology.Element;
import io.groundplan.model.topology.Topology;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Side;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** A field that lists what fits while one types; Enter takes the first. */
public final class SearchField extends StackPane {
  private static final int LISTED = 10;

  private final TextField field = new TextField();
  private final ContextMenu results = new ContextMenu();
  private final Supplier<Topology> topology;
  private final Consumer<Element> onFound;
  private final Latest<List<Match>> latest;

  /**
   * An empty field.
   *
   * @param onFound shows what was chosen
   */
  public SearchField(Supplier<Topology> topology, Consumer<Element> onFound, Workers workers) {
    this.topology = topology;
    this.onFound = onFound;
    latest = new Latest<>(workers.filing(), workers.home(), this::show);
    getStyleClass().add("search");
    field.setId("search");
    field.setPromptText(Words.of("search.prompt"));
    field.setAccessibleText(Words.of("search.prompt"));
    Label keys = new Label(Words.of("search.keys"));
    keys.getStyleClass().addAll("monospaced", "muted", "search-keys");
    keys.setMouseTransparent(true);
    keys.visibleProperty().bind(field.textProperty().isEmpty());
    getChildren().addAll(field, keys);
    results.setAutoFix(true);
    results.getStyleClass().add("search-results");
    field.textProperty().addListener((_, _, _) -> list());
    field
        .focusedProperty()
        .addListener((_, _, focused) -> {
          if (!focused) {
            results.hide();
          }
        });
    field.setOnAction(_ -> takeFirst());
    field.setOnKeyPressed(event -> {
      if (event.getCode() == KeyCode.ESCAPE) {
        field.clear();
      }
    });
  }

  /** Puts the keyboard into the field. */
  public void start() {
    field.requestFocus();
    field.selectAll();
  }

  private void list() {
    Topology network = topology.get();
    String words = field.getText();
    if (words.isBlank()) {
      latest.cancel();
      show(List.of());
    } else {
      latest.submit(() -> new Search(network).find(words, LISTED));
    }
  }

  private void show(List<Match> matches) {
    results.getItems().setAll(matches.stream().map(this::item).toList());
    if (matches.isEmpty()) {
      results.hide();
    } else if (!results.isShowing() && field.isFocused()) {
      results.show(field, Side.BOTTOM, 0, 4);
    }
  }

  private CustomMenuItem item(Match match) {
    Label title = new Label(match.element().title());
    Label detail = new Label(match.detail());
    detail.getStyleClass().addAll("monospaced", "muted");
    Region spacer = new Region();
    HBox.setHgrow(spacer, Priority.ALWAYS);
    HBox row = new HBox(12, title, spacer, detail);
    row.setPrefWidth(Math.max(200, field.getWidth() - 24));
    CustomMenuItem item = new CustomMenuItem(row, true);
    item.setOnAction(_ -> take(match));
    return item;
  }

  private void takeFirst() {
    latest.cancel();
    new Search(topology.get()).find(field.getText(), 1).stream().findFirst().ifPresent(this::take);
  }

  private void take(Match match) {
    latest.cancel();
    results.hide();
    field.clear();
    onFound.accept(match.element());
  }
}
