package io.groundplan.app.window;

import io.groundplan.app.words.Words;
import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.Segment;
import io.groundplan.model.topology.Topology;
import io.groundplan.model.validation.Severity;
import io.groundplan.model.validation.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** One line about the document: what is in it, what is wrong with it, versions and zoom. */
final class StatusBar extends HBox {
  private final Label contents = new Label();
  private final Label versions = new Label();
  private final Label zoom = new Label();
  private final Label busy = new Label(Words.of("status.busy"));

  StatusBar() {
    setId("status");
    getStyleClass().add("status-bar");
    contents.setId("status-contents");
    zoom.setId("status-zoom");
    getChildren().setAll(contents, spacer(), versions, spacer(), busy, zoom);
    showBusy(false);
  }

  void show(Topology topology, Verdict verdict) {
    long segments = topology.all(Segment.class).size();
    contents.setText(
        String.join(
            " · ",
            List.of(
                Words.count("status.objects", topology.size()),
                Words.count("status.segments", segments),
                Words.count("status.errors", verdict.count(Severity.ERROR)),
                Words.count("status.warnings", verdict.count(Severity.WARNING)))));
    versions.setText(
        topology.all(Cluster.class).stream()
            .flatMap(StatusBar::versions)
            .distinct()
            .collect(Collectors.joining(" · ")));
  }

  /** Says that an edit is being worked out. */
  void showBusy(boolean isBusy) {
    busy.setVisible(isBusy);
    busy.setManaged(isBusy);
  }

  void showZoom(double factor) {
    zoom.setText(Words.of("status.zoom", Math.round(factor * 100)));
  }

  private static Stream<String> versions(Cluster cluster) {
    return Stream.of(
            cluster.software().talos().map(version -> Words.of("status.talos", version.toString())),
            cluster
                .software()
                .kubernetes()
                .map(version -> Words.of("status.kubernetes", version.toString())),
            cluster
                .network()
                .cni()
                .map(cni ->
                    cni.version()
                        .map(version -> Words.of("status.cni", cni.kind(), version.toString()))
                        .orElse(cni.kind())))
        .flatMap(Optional::stream);
  }

  private static Region spacer() {
    Region spacer = new Region();
    HBox.setHgrow(spacer, Priority.ALWAYS);
    return spacer;
  }
}
