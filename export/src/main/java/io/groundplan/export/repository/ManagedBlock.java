package io.groundplan.export.repository;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A region of somebody's document that is ours to write, between a line {@code <!--
 * groundplan:begin NAME -->} and a line {@code <!-- groundplan:end NAME -->}. Every byte outside it
 * stays, whatever its encoding; what we write is UTF-8 and takes the line end of the begin line.
 */
public record ManagedBlock(String name) {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

  private static final Pattern MARKER =
      Pattern.compile("[ \\t]*<!--[ \\t]*groundplan:(begin|end)[ \\t]+(\\S+)[ \\t]*-->[ \\t]*");

  private static final String BYTE_ORDER_MARK = "\u00ef\u00bb\u00bf";

  /** A marker line; {@code start} and {@code end} are offsets, the line end included. */
  private record Marker(boolean begins, String name, int start, int end, String lineEnd) {}

  public ManagedBlock {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "\"%s\" is no name for a block: letters, digits, dots, dashes and underscores are"
              .formatted(name));
    }
  }

  /**
   * The document with this content between the markers. The content's own line ends are {@code \n};
   * it is closed by one if it is not empty.
   */
  public byte[] replace(byte[] document, String content) throws ManagedBlockException {
    // Latin-1 maps every byte to one character and back, so offsets are those of the bytes.
    String text = new String(document, StandardCharsets.ISO_8859_1);
    List<Marker> markers = find(markers(text));
    Marker begin = markers.getFirst();
    Marker end = markers.getLast();
    byte[] inside = encode(content, begin.lineEnd());
    byte[] result = new byte[begin.end() + inside.length + document.length - end.start()];
    System.arraycopy(document, 0, result, 0, begin.end());
    System.arraycopy(inside, 0, result, begin.end(), inside.length);
    System.arraycopy(
        document, end.start(), result, begin.end() + inside.length, document.length - end.start());
    return result;
  }

  private byte[] encode(String content, String lineEnd) throws ManagedBlockException {
    if (!markers(content).isEmpty()) {
      throw new ManagedBlockException(
          "The text for block %s holds a marker itself".formatted(name));
    }
    String closed = content.isEmpty() || content.endsWith("\n") ? content : content + "\n";
    return closed.replace("\n", lineEnd).getBytes(StandardCharsets.UTF_8);
  }

  /** The begin and the end marker of this block. */
  private List<Marker> find(List<Marker> all) throws ManagedBlockException {
    List<Marker> ours = all.stream().filter(marker -> marker.name().equals(name)).toList();
    List<Marker> begins = ours.stream().filter(Marker::begins).toList();
    if (begins.isEmpty()) {
      throw new ManagedBlockException(
          "There is no block %s; mark its place with two lines, %s and %s"
              .formatted(name, line("begin"), line("end")));
    }
    if (begins.size() > 1 || ours.size() > 2) {
      throw new ManagedBlockException(
          "Block %s is marked more than once; keep one pair of markers".formatted(name));
    }
    Marker begin = begins.getFirst();
    if (ours.size() < 2 || ours.getLast().equals(begin)) {
      throw new ManagedBlockException(
          "Block %s is not closed; %s is missing below its begin".formatted(name, line("end")));
    }
    Marker end = ours.getLast();
    for (Marker other : all) {
      if (other.start() > begin.start() && other.start() < end.start()) {
        throw new ManagedBlockException(
            "Block %s holds a marker of block %s; blocks cannot overlap"
                .formatted(name, other.name()));
      }
    }
    return List.of(begin, end);
  }

  private String line(String word) {
    return "<!-- groundplan:" + word + " " + name + " -->";
  }

  private static List<Marker> markers(String text) {
    List<Marker> markers = new ArrayList<>();
    for (int start = text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length() : 0;
        start < text.length(); ) {
      int stop = start;
      while (stop < text.length() && text.charAt(stop) != '\n' && text.charAt(stop) != '\r') {
        stop++;
      }
      int end = text.startsWith("\r\n", stop) ? stop + 2 : Math.min(stop + 1, text.length());
      Matcher marker = MARKER.matcher(text).region(start, stop);
      if (marker.matches()) {
        markers.add(
            new Marker(
                marker.group(1).equals("begin"),
                marker.group(2),
                start,
                end,
                text.substring(stop, end)));
      }
      start = end;
    }
    return markers;
  }
}
