package io.groundplan.export.report;

import io.groundplan.model.address.IpRange;
import io.groundplan.model.file.ReadResult;
import io.groundplan.model.file.SourcePosition;
import io.groundplan.model.plan.AddressPlan;
import io.groundplan.model.plan.AddressUse;
import io.groundplan.model.plan.Capacity;
import io.groundplan.model.plan.ClusterPlan;
import io.groundplan.model.plan.PlanRow;
import io.groundplan.model.plan.PoolPlan;
import io.groundplan.model.plan.SubnetPlan;
import io.groundplan.model.validation.Subject;
import java.io.StringWriter;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * An address plan as one JSON object on one line. Rows are ranges with a {@code first} and a {@code
 * last} address; counts are numbers of any size.
 */
public final class JsonAddressPlan {

  private final JsonGenerator json;
  private final ReadResult read;

  private JsonAddressPlan(JsonGenerator json, ReadResult read) {
    this.json = json;
    this.read = read;
  }

  /** The object, with a line end. */
  public static String write(AddressPlan plan, ReadResult read) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
      new JsonAddressPlan(json, read).write(plan);
    }
    return text + "\n";
  }

  private void write(AddressPlan plan) {
    json.writeStartObject();
    json.writeArrayPropertyStart("subnets");
    plan.subnets().forEach(this::write);
    json.writeEndArray();
    json.writeArrayPropertyStart("pools");
    plan.pools().forEach(this::write);
    json.writeEndArray();
    json.writeArrayPropertyStart("clusters");
    plan.clusters().forEach(this::write);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void write(SubnetPlan plan) {
    json.writeStartObject();
    json.writeStringProperty("segment", plan.place().segment().id().value());
    json.writeStringProperty("prefix", plan.prefix().toString());
    json.writeArrayPropertyStart("ranges");
    for (PlanRow row : plan.rows()) {
      json.writeStartObject();
      writeRange(row.range());
      json.writeBooleanProperty("free", row.isFree());
      json.writeArrayPropertyStart("uses");
      row.uses().forEach(this::write);
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
    write(plan.capacity());
    json.writeEndObject();
  }

  private void write(AddressUse use) {
    json.writeStartObject();
    json.writeStringProperty("use", use.kind().toString());
    json.writeStringProperty("holder", use.holder());
    writePlace(json, read, use.subject());
    json.writeEndObject();
  }

  private void write(Capacity capacity) {
    json.writeObjectPropertyStart("capacity");
    json.writeNumberProperty("hosts", capacity.hosts());
    json.writeNumberProperty("owned", capacity.owned());
    json.writeNumberProperty("pooled", capacity.pooled());
    json.writeNumberProperty("leased", capacity.leased());
    json.writeNumberProperty("reserved", capacity.reserved());
    json.writeNumberProperty("free", capacity.free());
    json.writeEndObject();
  }

  private void write(PoolPlan plan) {
    json.writeStartObject();
    json.writeStringProperty("pool", plan.pool().id().value());
    json.writeNumberProperty("size", plan.size());
    json.writeNumberProperty("owned", plan.owned());
    writeRanges("free", plan.free());
    json.writeEndObject();
  }

  private void write(ClusterPlan plan) {
    json.writeStartObject();
    json.writeStringProperty("cluster", plan.cluster().id().value());
    json.writeNumberProperty("nodes", plan.nodes());
    json.writeArrayPropertyStart("pods");
    for (ClusterPlan.PodShares pods : plan.pods()) {
      json.writeStartObject();
      json.writeStringProperty("prefix", pods.prefix().toString());
      json.writeNumberProperty("nodeLength", pods.length());
      json.writeBooleanProperty("stated", pods.isStated());
      json.writeNumberProperty("nodes", pods.shares());
      json.writeNumberProperty("addressesPerNode", pods.addresses());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayPropertyStart("services");
    plan.services()
        .forEach(prefix -> {
          json.writeStartObject();
          json.writeStringProperty("prefix", prefix.toString());
          json.writeNumberProperty("addresses", prefix.size());
          json.writeEndObject();
        });
    json.writeEndArray();
    json.writeEndObject();
  }

  private void writeRanges(String property, List<IpRange> ranges) {
    json.writeArrayPropertyStart(property);
    for (IpRange range : ranges) {
      json.writeStartObject();
      writeRange(range);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void writeRange(IpRange range) {
    json.writeStringProperty("first", range.first().toString());
    json.writeStringProperty("last", range.last().toString());
    json.writeNumberProperty("size", range.size());
  }

  static void writePlace(JsonGenerator json, ReadResult read, Subject subject) {
    SourcePosition position = read.sourceMap().locate(subject);
    json.writeStringProperty("subject", subject.toString());
    json.writeStringProperty("file", read.file());
    json.writeNumberProperty("line", position.line());
    json.writeNumberProperty("column", position.column());
  }
}
