package io.groundplan.export;

import java.io.Writer;
import java.util.Collection;
import java.util.Map;
import java.util.SequencedCollection;
import java.util.SequencedMap;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.io.IOContext;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLGenerator;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;
import tools.jackson.dataformat.yaml.util.StringQuotingChecker;

/**
 * Jackson's YAML generator with our rules: quotes exactly where {@link PlainScalar} asks for them,
 * literal blocks only where they are safe, and no value whose order or absence is left to chance.
 */
final class DocumentFactory extends YAMLFactory {

  private static final DumpSettings STYLE =
      DumpSettings.builder()
          .setDefaultFlowStyle(FlowStyle.BLOCK)
          .setIndent(2)
          .setIndicatorIndent(2)
          .setIndentWithIndicator(true)
          .setSplitLines(false)
          .setMaxSimpleKeyLength(1024)
          .setUseUnicodeEncoding(true)
          .setBestLineBreak("\n")
          .build();

  DocumentFactory() {
    super(
        YAMLFactory.builder()
            .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
            .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
            .stringQuotingChecker(new Quoting())
            .dumperOptions(STYLE));
  }

  @Override
  protected YAMLGenerator _createGenerator(
      ObjectWriteContext writeContext, IOContext ioContext, Writer out) {
    return new Generator(
        writeContext,
        ioContext,
        writeContext.getStreamWriteFeatures(_streamWriteFeatures),
        writeContext.getFormatWriteFeatures(_formatWriteFeatures),
        out);
  }

  private static final class Quoting extends StringQuotingChecker {
    @Override
    public boolean needToQuoteName(String name) {
      return !PlainScalar.isSafe(name);
    }

    @Override
    public boolean needToQuoteValue(String value) {
      return !PlainScalar.isSafe(value);
    }
  }

  private static final class Generator extends YAMLGenerator {

    Generator(
        ObjectWriteContext writeContext,
        IOContext ioContext,
        int streamFeatures,
        int formatFeatures,
        Writer out) {
      super(
          writeContext, ioContext, streamFeatures, formatFeatures, new Quoting(), out, null, STYLE);
    }

    @Override
    public JsonGenerator writeString(String text) {
      if (text.indexOf('\n') >= 0 && !PlainScalar.isSafeBlock(text)) {
        _verifyValueWrite("write String value");
        _writeScalar(text, "string", ScalarStyle.DOUBLE_QUOTED);
        return this;
      }
      return super.writeString(text);
    }

    @Override
    public JsonGenerator writeStartObject(Object value) {
      if (value instanceof Map<?, ?> map && map.size() > 1 && !(map instanceof SequencedMap)) {
        throw new IllegalArgumentException("A map without an order; use a LinkedHashMap");
      }
      return super.writeStartObject(value);
    }

    @Override
    public JsonGenerator writeStartArray(Object value) {
      if (value instanceof Collection<?> all
          && all.size() > 1
          && !(all instanceof SequencedCollection)) {
        throw new IllegalArgumentException("A collection without an order; use a list");
      }
      return super.writeStartArray(value);
    }

    @Override
    public JsonGenerator writeNull() {
      throw new IllegalArgumentException("A null; leave it out");
    }
  }
}
