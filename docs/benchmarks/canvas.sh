#!/bin/sh
# Measures frames of the canvas with 200, 2,000 and 10,000 elements, in software, at 1920x1080.
# "own" is the time that the application takes for a frame, "frame" the time from one to the next,
# with the rasteriser's share; "nothing" is a frame in which nothing changes.
set -eu
cd "$(dirname "$0")/../.."
mvn -q -B -pl app -am test-compile dependency:build-classpath -DincludeScope=test \
    -Dmdep.outputFile=target/classpath
java=${JAVA_HOME:?JAVA_HOME has to name a JDK 25}/bin/java
for elements in ${*:-200 2000 10000}; do
    echo "== $elements elements"
    xvfb-run -a -s '-screen 0 1920x1080x24' "$java" -Dprism.order=sw \
        -Djavafx.animation.fullspeed=true --enable-native-access=ALL-UNNAMED \
        -cp "app/target/test-classes:app/target/classes:$(cat app/target/classpath)" \
        'io.groundplan.app.canvas.CanvasBenchmark$Start' "$elements" 2>/dev/null
done
