package io.groundplan.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The one writer of exported YAML. Keys keep the order they were given in, absent values are left
 * out, and a string is quoted exactly when some YAML 1.1 or 1.2 reader would take it for something
 * else. Block style, indented by two, never folded, {@code \n} at every line end.
 *
 * <p>A map or set without an order of its own is refused, as is a null in a list: both would make
 * the bytes, or their meaning, depend on something other than the input.
 */
public final class YamlDocuments {

  /** Immutable and made once, on first use: building a mapper costs more than a file. */
  private static final ObjectWriter WRITER =
      YAMLMapper.builder(new DocumentFactory())
          .changeDefaultPropertyInclusion(inclusion ->
              inclusion
                  .withValueInclusion(JsonInclude.Include.NON_ABSENT)
                  .withContentInclusion(JsonInclude.Include.NON_ABSENT))
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
          .build()
          .writer();

  private YamlDocuments() {}

  /**
   * The text of a file: the header as a comment, then the documents with {@code ---} between them.
   */
  public static String write(String header, List<YamlDocument> documents) {
    return comment(header)
        + documents.stream().map(YamlDocuments::write).collect(Collectors.joining("---\n"));
  }

  private static String write(YamlDocument document) {
    String text = PlainScalar.escapeUnusual(WRITER.writeValueAsString(document.content()));
    String ended = text.endsWith("\n") ? text : text + "\n";
    return document.comment().map(YamlDocuments::comment).orElse("") + ended;
  }

  /** Each line behind a {@code #}; what would end the comment or break a reader is taken out. */
  private static String comment(String text) {
    return text.lines()
        .map(PlainScalar::blankUnusual)
        .map(line -> ("# " + line).stripTrailing() + "\n")
        .collect(Collectors.joining());
  }
}
