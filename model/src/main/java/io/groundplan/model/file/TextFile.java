package io.groundplan.model.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;
import java.util.Set;

/** Reads and writes UTF-8 files whole. */
final class TextFile {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /** Larger than any network's file, small enough to hold. */
  private static final long SIZE_LIMIT = 4L * YamlText.CODE_POINT_LIMIT;

  private TextFile() {}

  static String read(Path path) throws UnreadableFileException {
    try {
      if (Files.isDirectory(path)) {
        throw unreadable(path.toString(), "it is a folder, not a file");
      }
      if (Files.size(path) > SIZE_LIMIT) {
        throw unreadable(path.toString(), "it is larger than 96 MiB");
      }
      return decode(path.toString(), Files.readAllBytes(path));
    } catch (UnreadableFileException e) {
      throw e;
    } catch (NoSuchFileException _) {
      throw unreadable(path.toString(), "there is no such file");
    } catch (AccessDeniedException _) {
      throw unreadable(path.toString(), "permission denied");
    } catch (IOException e) {
      throw unreadable(path.toString(), "cannot be read: " + e.getMessage());
    }
  }

  /** Decodes strictly; a byte-order mark stays. */
  static String decode(String file, byte[] bytes) throws UnreadableFileException {
    if (startsWithUtf16Mark(bytes)) {
      throw unreadable(file, "it is UTF-16; save it as UTF-8");
    }
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(buffer)
          .toString();
    } catch (CharacterCodingException _) {
      throw unreadable(
          file, "byte " + (buffer.position() + 1) + " is not UTF-8; save the file as UTF-8");
    }
  }

  private static boolean startsWithUtf16Mark(byte[] bytes) {
    return bytes.length >= 2
        && ((bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)
            || (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE));
  }

  static String withoutMark(String text) {
    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
  }

  /** Replaces the file in one step, keeping its permissions and its byte-order mark. */
  static void write(Path path, String text) throws UnreadableFileException {
    try {
      Path target = Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
      Path folder = target.getParent();
      if (folder == null) {
        throw unreadable(path.toString(), "it is not a file");
      }
      Optional<Set<PosixFilePermission>> permissions = permissions(target);
      Path temporary = Files.createTempFile(folder, ".groundplan-", ".tmp");
      try {
        writeSynced(temporary, kept(target) + text);
        if (permissions.isPresent()) {
          Files.setPosixFilePermissions(temporary, permissions.get());
        }
        replace(temporary, target);
      } finally {
        Files.deleteIfExists(temporary);
      }
    } catch (UnreadableFileException e) {
      throw e;
    } catch (AccessDeniedException _) {
      throw unreadable(path.toString(), "cannot be written: permission denied");
    } catch (NoSuchFileException _) {
      throw unreadable(path.toString(), "cannot be written: its folder is gone");
    } catch (IOException e) {
      throw unreadable(path.toString(), "cannot be written: " + e.getMessage());
    }
  }

  private static void writeSynced(Path path, String text) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
      ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }

  private static String kept(Path target) throws IOException {
    if (!Files.exists(target)) {
      return "";
    }
    try (InputStream in = Files.newInputStream(target)) {
      byte[] start = in.readNBytes(3);
      boolean marked =
          start.length == 3
              && start[0] == (byte) 0xEF
              && start[1] == (byte) 0xBB
              && start[2] == (byte) 0xBF;
      return marked ? String.valueOf(BYTE_ORDER_MARK) : "";
    }
  }

  /** New files get what the umask gives, not the narrow permissions of temporary files. */
  private static Optional<Set<PosixFilePermission>> permissions(Path target) throws IOException {
    if (!target.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return Optional.empty();
    }
    if (!Files.exists(target)) {
      Files.createFile(target);
    }
    return Optional.of(Files.getPosixFilePermissions(target));
  }

  private static void replace(Path temporary, Path target) throws IOException {
    try {
      Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException _) {
      Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static UnreadableFileException unreadable(String file, String reason) {
    return new UnreadableFileException(file, Optional.empty(), reason);
  }
}
