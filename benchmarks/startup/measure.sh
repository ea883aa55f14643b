#!/usr/bin/env bash
# Starts the clinics of this directory in turns, and prints the medians: milliseconds from the start of the process until Spring Boot
# has started ("started"), until each table was asked once ("ready"), and of processor time until then ("cpu").
# Usage: benchmarks/startup/measure.sh [rounds] [options of java...]; build first:
#   ./mvnw -Pstartup -pl benchmarks/startup/orm,benchmarks/startup/jpa,benchmarks/startup/jdbc -am -DskipTests package
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
rounds=${1:-15}
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
clinics=(orm jdbc jpa)
results=$(mktemp)
trap 'rm -f "$results"' EXIT

measure() {
    local jar line
    jar=$(echo "$1"/target/startup-"$1"-*.jar)
    line=$("$java" "${@:2}" -jar "$jar" | grep '^measured ')
    echo "$1 $line" >> "$results"
}

for clinic in "${clinics[@]}"; do # once for the file cache
    measure "$clinic" "${@:2}"
done
: > "$results"
for _ in $(seq "$rounds"); do
    for clinic in "${clinics[@]}"; do
        measure "$clinic" "${@:2}"
    done
done

median() {
    sed -n "s/^$1 .*$2=\\([0-9]*\\).*/\\1/p" "$results" | sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'
}

printf '%-6s %9s %9s %9s\n' "" started ready cpu
for clinic in "${clinics[@]}"; do
    printf '%-6s %9s %9s %9s\n' "$clinic" "$(median "$clinic" started)" "$(median "$clinic" ready)" "$(median "$clinic" cpu)"
done
