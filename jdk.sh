# Sourced: sets jdk to the home of a JDK 25 or newer, from JAVA_HOME, the path, or where JDKs are usually installed.
jdk=
for home in "${JAVA_HOME:-}" "$(dirname "$(dirname "$(readlink -f "$(command -v java || echo /)")")")" \
    /usr/lib/jvm/* /opt/java/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home; do
  if [ -x "$home/bin/javac" ] && "$home/bin/java" -version 2>&1 | grep -qE 'version "(2[5-9]|[3-9][0-9])'; then
    jdk=$home
    break
  fi
done
if [ -z "$jdk" ]; then
  echo "Tradepost needs a JDK 25; set JAVA_HOME to one." >&2
  exit 1
fi
