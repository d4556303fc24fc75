package io.groundplan.export.repository;

import io.groundplan.export.ArtifactFile;
import io.groundplan.export.ArtifactPath;

/** What an export would do with one file. */
public sealed interface Change {

  /** The file concerned. */
  ArtifactPath path();

  /** The exporter that makes it, or that made it last. */
  String exporter();

  /** The word for it: in the plan as JSON, and in messages. */
  default String word() {
    return switch (this) {
      case Create _ -> "create";
      case Update _ -> "update";
      case Delete _ -> "delete";
      case Unchanged _ -> "unchanged";
      case Foreign _ -> "foreign";
      case Edited _ -> "edited";
    };
  }

  /** About a file that an exporter makes now. */
  sealed interface Made extends Change {

    ArtifactFile file();

    @Override
    default ArtifactPath path() {
      return file().path();
    }

    @Override
    default String exporter() {
      return file().exporter();
    }
  }

  /** Nothing stands there yet. */
  record Create(ArtifactFile file) implements Made {}

  /** Ours stands there, with other bytes; {@code before} is their hash. */
  record Update(ArtifactFile file, Sha256 before) implements Made {}

  /** Ours stands there as we wrote it, and its exporter no longer makes it. */
  record Delete(ArtifactPath path, String exporter, Sha256 before) implements Change {}

  /** These very bytes stand there, whoever wrote them. */
  record Unchanged(ArtifactFile file) implements Made {}

  /** Something we did not write stands where a file belongs; it is left alone. */
  record Foreign(ArtifactFile file, String reason) implements Made {}

  /** Ours was edited since we wrote it; it is left alone. */
  record Edited(ArtifactPath path, String exporter, String reason) implements Change {}
}
