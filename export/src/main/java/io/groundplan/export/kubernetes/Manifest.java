package io.groundplan.export.kubernetes;

import io.groundplan.export.ArtifactFile;
import io.groundplan.export.ArtifactPath;
import io.groundplan.export.ExportOptions;
import io.groundplan.export.PlainFields;
import io.groundplan.export.PlainYaml;
import io.groundplan.export.YamlDocuments;
import io.groundplan.model.topology.PlainValue;
import java.util.List;

/** A Kubernetes object as it is written. */
public interface Manifest {

  /** Group and version, such as {@code cilium.io/v2}. */
  String apiVersion();

  /** The kind with upstream's spelling. */
  String kind();

  /** What it is called. */
  ObjectMetadata metadata();

  /** What it says. */
  PlainValue.Fields spec();

  /** The whole object. */
  default PlainValue.Fields fields() {
    return new PlainFields()
        .text("apiVersion", apiVersion())
        .text("kind", kind())
        .fields("metadata", metadata().fields())
        .fields("spec", spec())
        .toFields();
  }

  /** A file of these objects. */
  static ArtifactFile file(
      ArtifactPath path,
      List<? extends Manifest> manifests,
      ExportOptions options,
      String exporter) {
    return new ArtifactFile(
        path,
        YamlDocuments.write(
            options.header(),
            manifests.stream().map(manifest -> PlainYaml.document(manifest.fields())).toList()),
        exporter);
  }
}
