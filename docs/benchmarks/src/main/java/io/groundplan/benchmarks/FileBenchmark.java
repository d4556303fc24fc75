package io.groundplan.benchmarks;

import io.groundplan.model.file.ReadResult;
import io.groundplan.model.file.TopologyFile;
import io.groundplan.model.file.UnreadableFileException;
import io.groundplan.model.topology.Element;
import io.groundplan.model.topology.Service;
import io.groundplan.model.topology.Topology;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Reading a commented file, and the text that saving writes after edits all over it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx4g")
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class FileBenchmark {

  /** How many elements the file has. */
  @Param({"1000", "10000"})
  public int elements;

  private byte[] bytes = {};
  private ReadResult read = FileBenchmark.load(bytesOf("groundplan: 1\n"));
  private Topology edited = Topology.EMPTY;

  /** Reads the file and takes one service of each site away. */
  @Setup
  public void edit() {
    bytes = bytesOf(LargeNetwork.text(elements));
    read = load(bytes);
    edited = read.topology();
    List<Service> services = edited.all(Service.class);
    for (int place = 0; place < services.size(); place += elements / LargeNetwork.SITE) {
      edited = edited.without(services.get(place).id());
    }
  }

  /** From bytes to elements, with the position of each value. */
  @Benchmark
  public ReadResult load() {
    return load(bytes);
  }

  /** From elements to the changed text, which is read once more. */
  @Benchmark
  public ReadResult save() throws UnreadableFileException {
    return TopologyFile.edit(read, edited);
  }

  /** One element taken away: the smallest edit that there is. */
  @Benchmark
  public ReadResult saveOne() throws UnreadableFileException {
    Element last = read.topology().all().getLast();
    return TopologyFile.edit(read, read.topology().without(last.id()));
  }

  private static ReadResult load(byte[] bytes) {
    try {
      return TopologyFile.parse("large", bytes);
    } catch (UnreadableFileException exception) {
      throw new IllegalStateException(exception);
    }
  }

  private static byte[] bytesOf(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
