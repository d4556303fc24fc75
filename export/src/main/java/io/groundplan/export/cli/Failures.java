package io.groundplan.export.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.NotLinkException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/** Turns what went wrong into one line, and a fault of ours into a report that can be sent. */
final class Failures {

  private Failures() {}

  /** The line about a file that cannot be read or written. */
  static String words(IOException failure) {
    if (failure instanceof FileSystemException about && about.getFile() != null) {
      return about.getFile() + ": " + reason(about);
    }
    return Objects.requireNonNullElse(failure.getMessage(), failure.getClass().getSimpleName());
  }

  private static String reason(FileSystemException failure) {
    return switch (failure) {
      case NoSuchFileException _ -> "no such file or folder";
      case AccessDeniedException _ -> "permission denied";
      case NotDirectoryException _ -> "is not a folder";
      case DirectoryNotEmptyException _ -> "is a folder that is not empty";
      case FileAlreadyExistsException _ -> "is in the way";
      case FileSystemLoopException _, NotLinkException _ -> "links lead nowhere";
      default ->
          Optional.ofNullable(failure.getReason()).orElse(failure.getClass().getSimpleName());
    };
  }

  /** The whole trace, messages included; for the eyes of the user only. */
  static String trace(Throwable failure) {
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    return trace.toString();
  }

  /**
   * Writes a report into the folder for temporary files. It names classes and lines of code, never
   * a message, since that might hold an address, a name or a path of the user's.
   */
  static Optional<Path> writeReport(Throwable failure) {
    try {
      Path report = Files.createTempFile("groundplan-", ".txt");
      Files.writeString(report, report(failure), StandardCharsets.UTF_8);
      return Optional.of(report);
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  private static String report(Throwable failure) {
    StringBuilder report = new StringBuilder();
    report.append("Groundplan ").append(Version.current()).append('\n');
    report.append("Java ").append(Runtime.version()).append('\n');
    report.append(System.getProperty("os.name")).append(' ');
    report.append(System.getProperty("os.arch")).append('\n');
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      report.append('\n').append(cause.getClass().getName()).append('\n');
      for (StackTraceElement frame : cause.getStackTrace()) {
        report.append("  at ").append(frame).append('\n');
      }
    }
    return report.toString();
  }
}
