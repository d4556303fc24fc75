package io.groundplan.model.file;

import java.util.Arrays;

/** Turns the parser's offsets, which count code points, into offsets in UTF-16 units. */
final class TextOffsets {

  private final int[] supplementary;

  TextOffsets(String text) {
    int[] found = new int[8];
    int count = 0;
    int codePoint = 0;
    for (int i = 0; i < text.length(); i++) {
      if (Character.isHighSurrogate(text.charAt(i))) {
        if (count == found.length) {
          found = Arrays.copyOf(found, count * 2);
        }
        found[count++] = codePoint;
        i++;
      }
      codePoint++;
    }
    this.supplementary = Arrays.copyOf(found, count);
  }

  /** The UTF-16 offset of the code point with this number. */
  int at(int codePoint) {
    int index = Arrays.binarySearch(supplementary, codePoint);
    return codePoint + (index >= 0 ? index : -index - 1);
  }
}
