package io.tradepost.ui;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver;

/** Templates {@code ui/...}, files under {@code /ui/<version>/}, and the headers and errors of pages. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnProperty("tradepost.pages")
public final class WebUi {

    private static final CacheControl FOREVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    @Bean
    SpringResourceTemplateResolver sharedTemplates(ApplicationContext context) {
        SpringResourceTemplateResolver templates = new SpringResourceTemplateResolver();
        templates.setApplicationContext(context);
        templates.setPrefix("classpath:/ui/templates/");
        templates.setSuffix(".html");
        templates.setCharacterEncoding("UTF-8");
        templates.getResolvablePatternSpec().addPattern("ui/*");
        templates.setOrder(0);
        return templates;
    }

    @Bean
    Assets assets() throws IOException {
        return Assets.onClassPath();
    }

    @Bean
    Words words(Assets assets) {
        return new Words(Map.of("show", new Show(), "assets", assets, "navigation", new Navigation()));
    }

    @Bean
    PageHeaders pageHeaders() {
        return new PageHeaders();
    }

    @Bean
    PageProblems pageProblems() {
        return new PageProblems();
    }

    @Bean
    WebMvcConfigurer sharedFiles(Assets assets) {
        return new WebMvcConfigurer() {
            @Override
            public void addResourceHandlers(ResourceHandlerRegistry registry) {
                registry.addResourceHandler(assets.of("**"))
                        .addResourceLocations(Assets.LOCATION)
                        .setCacheControl(FOREVER);
                registry.addResourceHandler("/webjars/**")
                        .addResourceLocations("classpath:/META-INF/resources/webjars/")
                        .setCacheControl(FOREVER);
            }
        };
    }
}
