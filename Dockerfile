# One coordinator. The community's data is in /data; asc init makes it, and it must outlive the container.
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY . .
RUN dotnet publish src/AscConsensus.Cli --configuration Release --output /asc \
    && install --directory /data

FROM mcr.microsoft.com/dotnet/aspnet:10.0
COPY --from=build /asc /asc
# The image's own unprivileged user owns the data and nothing else.
COPY --from=build --chown=$APP_UID:$APP_UID /data /data
USER $APP_UID
VOLUME /data
EXPOSE 7443
ENTRYPOINT ["/asc/asc"]
CMD ["coordinator", "--data", "/data", "--listen", "0.0.0.0:7443"]
