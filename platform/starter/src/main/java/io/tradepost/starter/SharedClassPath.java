package io.tradepost.starter;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/**
 * Several services on one class path: what one of them brings must not configure itself in the others. {@code
 * tradepost.foreign} lists the packages whose auto-configurations a service does without.
 */
final class SharedClassPath implements AutoConfigurationImportFilter, EnvironmentAware {

    private List<String> foreign = List.of();

    @Override
    public void setEnvironment(Environment environment) {
        foreign = Binder.get(environment)
                .bind("tradepost.foreign", Bindable.listOf(String.class))
                .orElse(List.of());
    }

    @Override
    public boolean[] match(@Nullable String[] autoConfigurations, AutoConfigurationMetadata metadata) {
        boolean[] wanted = new boolean[autoConfigurations.length];
        for (int i = 0; i < wanted.length; i++) {
            String name = autoConfigurations[i];
            wanted[i] = name != null && foreign.stream().noneMatch(prefix -> name.startsWith(prefix + "."));
        }
        return wanted;
    }
}
