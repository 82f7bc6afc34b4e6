package dev.tenantry.verification.fuzz;

import dev.tenantry.application.spi.Persistence;
import dev.tenantry.application.spi.PlatformRepositories;
import dev.tenantry.application.spi.UserRepository;
import dev.tenantry.domain.field.Condition;
import dev.tenantry.domain.query.Query;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserQuery;
import dev.tenantry.verification.InterceptedPersistence;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/** A fault to be caught: every page of users is the first. */
final class ForgetfulPages {

  private ForgetfulPages() {}

  static Persistence over(Persistence right) {
    InterceptedPersistence forgetful = new InterceptedPersistence(right);
    forgetful.seePlatformAs(ForgetfulPages::over);
    return forgetful;
  }

  private static PlatformRepositories over(PlatformRepositories right) {
    return proxy(
        PlatformRepositories.class,
        (self, method, arguments) ->
            method.getName().equals("users")
                ? over(right.users())
                : invoke(right, method, arguments));
  }

  private static UserRepository over(UserRepository right) {
    return proxy(
        UserRepository.class,
        (self, method, arguments) -> {
          if (method.getName().equals("page")) {
            arguments[0] = fromTheStart((Query<?>) arguments[0]);
          }
          return invoke(right, method, arguments);
        });
  }

  @SuppressWarnings("unchecked") // It is a query of users.
  private static Query<User> fromTheStart(Query<?> query) {
    Query<User> asked = (Query<User>) query;
    Query<User> begun = UserQuery.all().orderBy(asked.order()).limit(asked.limit());
    for (Condition<User> condition : asked.conditions()) {
      begun = begun.and(condition);
    }
    return asked.countsTotal() ? begun : begun.withoutTotalCount();
  }

  private static Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException failed) {
      throw failed.getCause();
    }
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
