package io.groundplan.export.repository;

/** What stands at a path of the folder now. */
public sealed interface FileState {

  /** Nothing, and nothing is in the way of a file. */
  record Absent() implements FileState {}

  /** A regular file with these bytes. */
  record Present(Sha256 hash) implements FileState {}

  /** Something that is neither: a link, a folder, a device, or a file where a folder is needed. */
  record Obstructed(String reason) implements FileState {}
}
