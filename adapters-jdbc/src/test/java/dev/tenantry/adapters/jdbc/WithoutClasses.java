package dev.tenantry.adapters.jdbc;

import com.google.common.io.ByteStreams;
import java.io.IOException;
import java.io.InputStream;

/**
 * The class path, without the classes of some package: the adapter itself is loaded anew, so that
 * it does not find them.
 */
final class WithoutClasses extends ClassLoader {

  private static final String OURS = "dev.tenantry.adapters.jdbc.";

  private final String hidden;

  WithoutClasses(String hidden) {
    super(WithoutClasses.class.getClassLoader());
    this.hidden = hidden;
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (name.startsWith(hidden)) {
      throw new ClassNotFoundException(name);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> known = findLoadedClass(name);
      return known != null
          ? known
          : name.startsWith(OURS) ? loadedAnew(name) : super.loadClass(name, resolve);
    }
  }

  private Class<?> loadedAnew(String name) throws ClassNotFoundException {
    try (InputStream file = getResourceAsStream(name.replace('.', '/') + ".class")) {
      byte[] bytes = ByteStreams.toByteArray(file);
      return defineClass(name, bytes, 0, bytes.length);
    } catch (IOException unreadable) {
      throw new ClassNotFoundException(name, unreadable);
    }
  }
}
