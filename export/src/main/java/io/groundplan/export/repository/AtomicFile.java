package io.groundplan.export.repository;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes a whole file or nothing: the bytes go to a temporary file in the same folder, reach the
 * disk, and take the file's place in one step. A reader sees the old bytes or the new ones, also
 * after a loss of power.
 */
public final class AtomicFile {

  private static final String TEMPORARY_PREFIX = ".groundplan-";
  private static final String TEMPORARY_SUFFIX = ".tmp";

  /** Who may run a script: whoever may read it. */
  private static final Map<PosixFilePermission, PosixFilePermission> RUNNABLE =
      Map.of(
          PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_EXECUTE,
          PosixFilePermission.GROUP_READ, PosixFilePermission.GROUP_EXECUTE,
          PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_EXECUTE);

  private AtomicFile() {}

  /**
   * Puts these bytes at the path. Where a file stands already, its permissions, owner and group are
   * kept as far as the system lets us; a link there would be replaced, not followed.
   */
  public static void write(Path path, byte[] bytes) throws IOException {
    write(path, bytes, false);
  }

  /** The same; a new file can be run if {@code executable}. */
  static void write(Path path, byte[] bytes, boolean executable) throws IOException {
    Path folder = Optional.ofNullable(path.toAbsolutePath().getParent()).orElseThrow();
    Path temporary = writeTemporary(folder, path, bytes);
    try {
      if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
        keepAttributes(path, temporary);
      } else if (executable) {
        makeRunnable(temporary);
      }
      Files.move(temporary, path, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(temporary);
    }
    syncFolder(folder);
  }

  /** Removes the temporary files that processes which are gone left in this folder. */
  static void sweep(Path folder) throws IOException {
    try (DirectoryStream<Path> left =
        Files.newDirectoryStream(folder, TEMPORARY_PREFIX + "*" + TEMPORARY_SUFFIX)) {
      for (Path temporary : left) {
        boolean regular = Files.isRegularFile(temporary, LinkOption.NOFOLLOW_LINKS);
        if (regular && writerIsGone(temporary)) {
          Files.deleteIfExists(temporary);
        }
      }
    }
  }

  private static Path writeTemporary(Path folder, Path target, byte[] bytes) throws IOException {
    for (int attempt = 0; ; attempt++) {
      Path temporary = temporary(folder, attempt);
      try (FileChannel channel =
          FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        writeFully(channel, bytes, temporary);
        return temporary;
      } catch (FileAlreadyExistsException _) {
        // Another thread of this process is writing; the next name will do.
      } catch (IOException e) {
        throw about(target, e);
      }
    }
  }

  private static Path temporary(Path folder, int attempt) {
    long process = ProcessHandle.current().pid();
    return folder.resolve(TEMPORARY_PREFIX + process + "-" + attempt + TEMPORARY_SUFFIX);
  }

  private static void writeFully(FileChannel channel, byte[] bytes, Path temporary)
      throws IOException {
    try {
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(true);
    } catch (IOException e) {
      Files.deleteIfExists(temporary);
      throw e;
    }
  }

  /** The same failure, told of the file that was asked for and not of the temporary one. */
  private static FileSystemException about(Path target, IOException failure) {
    String name = target.toString();
    FileSystemException told =
        switch (failure) {
          case AccessDeniedException _ -> new AccessDeniedException(name);
          case NoSuchFileException _ -> new NoSuchFileException(name);
          case FileSystemException e -> new FileSystemException(name, null, e.getReason());
          default -> new FileSystemException(name, null, failure.getMessage());
        };
    told.initCause(failure);
    return told;
  }

  private static boolean writerIsGone(Path temporary) {
    String name = temporary.getFileName().toString();
    String process = name.substring(TEMPORARY_PREFIX.length()).replaceFirst("-.*", "");
    try {
      return ProcessHandle.of(Long.parseLong(process)).isEmpty();
    } catch (NumberFormatException _) {
      return false;
    }
  }

  private static void keepAttributes(Path from, Path to) throws IOException {
    PosixFileAttributeView target = posix(to);
    if (target == null) {
      return;
    }
    PosixFileAttributes source =
        Files.readAttributes(from, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    if (source.isSymbolicLink()) {
      return;
    }
    try {
      target.setOwner(source.owner());
      target.setGroup(source.group());
    } catch (IOException _) {
      // Only the administrator may; the file is then ours, as after any editor that saves so.
    }
    target.setPermissions(source.permissions());
  }

  private static void makeRunnable(Path path) throws IOException {
    PosixFileAttributeView view = posix(path);
    if (view == null) {
      return;
    }
    Set<PosixFilePermission> permissions = EnumSet.copyOf(view.readAttributes().permissions());
    RUNNABLE.forEach((read, execute) -> {
      if (permissions.contains(read)) {
        permissions.add(execute);
      }
    });
    view.setPermissions(permissions);
  }

  private static @Nullable PosixFileAttributeView posix(Path path) {
    return Files.getFileAttributeView(
        path, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
  }

  /** So that the new name survives a loss of power too; Windows has no such call and needs none. */
  private static void syncFolder(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException _) {
      // The file itself is complete and in its place.
    }
  }
}
